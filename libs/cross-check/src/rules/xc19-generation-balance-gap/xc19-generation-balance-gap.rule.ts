import { latestBy } from '../../reading/keys';
import { text } from '../../reading/decimals';
import { BALANCE_LIMITS, balanceOf, isPlantReport } from '../../reading/plant';
import { closingShutDown } from '../../reading/site';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const generationBalanceGap = defineRule({
  code: 'XC19',
  slug: 'generation-balance-gap',
  zh: '厂用电量平衡缺口',
  en: 'Plant energy balance gap',
  basis: ['notice 1283, art. 5'],
  inputs: ['load-profile.summarised', 'generation-drop.detected', 'illegal-supply.found'],
  thresholds: { ...BALANCE_LIMITS },
  check: (view, limits) => {
    const reports = view.of('load-profile.summarised').filter(isPlantReport);
    const balances = reports.flatMap((event) => balanceOf(event, limits) ?? []);
    const unread = reports
      .filter((event) => !balanceOf(event, limits))
      .map((event) => insufficient(event.id, ['grossGenKwh', 'onGridKwh', 'auxKwh'], { evidence: [event] }));
    const plants = [...new Set(balances.map(({ plant }) => plant))];
    const answers = plants.map((plant) => {
      const last = latestBy(
        balances.filter((balance) => balance.plant === plant),
        ({ to }) => to,
      )!;
      const reason = { evidence: [last.event], numbers: { gapKwh: text(last.gap), share: text(last.share) } };
      return last.inBalance || closingShutDown(view, last.from) ? clear(plant, reason) : hit(plant, 'high', reason);
    });
    return [...answers, ...unread];
  },
  proves: 'energy leaves the plant unmetered',
  nextAction: 'meter audit, line walk',
  responsible: ['energy'],
  falsePositives: ['wrong auxiliary rate', 'meter class error', 'construction power'],
  resolvedBy: 'next plant summary in balance, or closing shut-down; also site.cleared, or retraction of an event it needs',
});
