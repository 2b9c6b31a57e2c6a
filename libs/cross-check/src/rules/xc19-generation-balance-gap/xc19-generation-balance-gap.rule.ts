import type { EffectiveEvent } from '@quanlian/contracts';
import { aspect } from '../../reading/aspect';
import { text } from '../../reading/decimals';
import { grouped } from '../../reading/grouped';
import { latest } from '../../reading/latest';
import { listed, listedFor } from '../../reading/listed';
import { BALANCE_LIMITS, BalanceLimits, balanceOf, isPlantReport, PlantBalance } from '../../reading/plant';
import { closingShutDown } from '../../reading/site';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const generationBalanceGap = defineRule({
  code: 'XC19',
  slug: 'generation-balance-gap',
  zh: '厂用电量平衡缺口',
  en: 'Plant energy balance gap',
  question: {
    zh: '电厂的发电、上网与自用能否平衡?',
    en: 'Does energy leave the plant without a meter?',
  },
  window: 'the period of the plant summary',
  severity: 'high',
  basis: ['notice 1283, art. 5'],
  inputs: ['load-profile.summarised', 'generation-drop.detected', 'illegal-supply.found'],
  thresholds: BALANCE_LIMITS,
  check: (view, limits) => {
    const reports = plantReports(view);
    const answers = [...byPlant(balancesIn(reports, limits))].map(([plant, balances]) => {
      const { event, from, gap, share, inBalance } = lastBalance(balances)!;
      const reason = { evidence: [event], numbers: () => ({ gapKwh: text(gap), share: text(share) }) };
      return inBalance || closingShutDown(view, from) ? clear(plant, reason) : hit(plant, 'high', reason);
    });
    return [...answers, ...unreadIn(reports, limits)];
  },
  proves: 'energy leaves the plant unmetered',
  nextAction: 'meter audit, line walk',
  responsible: ['energy'],
  falsePositives: ['wrong auxiliary rate', 'meter class error', 'construction power'],
  resolvedBy: 'next plant summary in balance, or closing shut-down; also site.cleared, or retraction of an event it needs',
});

const reportsIn = listed((event: EffectiveEvent) => (isPlantReport(event) ? event : undefined));
const plantReports = aspect((known) => reportsIn(known.of('load-profile.summarised')));
const balancesIn = listedFor((event: EffectiveEvent, limits: BalanceLimits) => balanceOf(event, limits));
const byPlant = grouped(({ plant }: PlantBalance) => [plant]);
const lastBalance = latest(({ to }: PlantBalance) => to);
const unreadIn = listedFor((event: EffectiveEvent, limits: BalanceLimits) =>
  balanceOf(event, limits) ? undefined : insufficient(event.id, ['grossGenKwh', 'onGridKwh', 'auxKwh'], { evidence: [event] }),
);
