import type { EffectiveEvent } from '@quanlian/contracts';
import { carriedFor } from '../../reading/carried';
import { text } from '../../reading/decimals';
import { BALANCE_LIMITS, BalanceLimits, balanceOf, isPlantReport, PlantBalance } from '../../reading/plant';
import { closingShutDown } from '../../reading/site';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient, Verdict } from '../../verdict';

export const generationBalanceGap = defineRule({
  code: 'XC19',
  slug: 'generation-balance-gap',
  zh: '厂用电量平衡缺口',
  en: 'Plant energy balance gap',
  basis: ['notice 1283, art. 5'],
  inputs: ['load-profile.summarised', 'generation-drop.detected', 'illegal-supply.found'],
  thresholds: BALANCE_LIMITS,
  check: (view, limits) => {
    const { plants, unread } = reportsOf(view.of('load-profile.summarised'), limits);
    const answers = [...plants].map(([plant, { event, from, gap, share, inBalance }]) => {
      const reason = { evidence: [event], numbers: () => ({ gapKwh: text(gap), share: text(share) }) };
      return inBalance || closingShutDown(view, from) ? clear(plant, reason) : hit(plant, 'high', reason);
    });
    return unread.length ? [...answers, ...unread] : answers;
  },
  proves: 'energy leaves the plant unmetered',
  nextAction: 'meter audit, line walk',
  responsible: ['energy'],
  falsePositives: ['wrong auxiliary rate', 'meter class error', 'construction power'],
  resolvedBy: 'next plant summary in balance, or closing shut-down; also site.cleared, or retraction of an event it needs',
});

interface Reports {
  /** the last balance of each plant */
  plants: Map<string, PlantBalance>;
  unread: Verdict[];
}

const reportsOf = carriedFor(
  (_limits: BalanceLimits): Reports => ({ plants: new Map(), unread: [] }),
  (reports, event: EffectiveEvent, limits) => {
    if (!isPlantReport(event)) return reports;
    const balance = balanceOf(event, limits);
    if (!balance) reports.unread.push(insufficient(event.id, ['grossGenKwh', 'onGridKwh', 'auxKwh'], { evidence: [event] }));
    else if ((reports.plants.get(balance.plant)?.to ?? -Infinity) <= balance.to) reports.plants.set(balance.plant, balance);
    return reports;
  },
);
