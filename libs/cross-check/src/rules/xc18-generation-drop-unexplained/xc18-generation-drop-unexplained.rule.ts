import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../../case-view';
import { latestFor } from '../../reading/latest';
import { balanceOf } from '../../reading/plant';
import { closingShutDown } from '../../reading/site';
import { plantsIn } from './plant-drops';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const generationDropUnexplained = defineRule({
  code: 'XC18',
  slug: 'generation-drop-unexplained',
  zh: '电厂降负荷无系统原因',
  en: 'Generation drop not explained by water or dispatch',
  question: {
    zh: '电厂降负荷,来水和调度能否解释?',
    en: 'Is a drop in generation left unexplained by water and dispatch?',
  },
  window: '3 days of 6 h within 7',
  severity: 'high',
  basis: ['notice 1283, art. 5'],
  inputs: ['generation-drop.detected', 'system-cause.recorded'],
  thresholds: { drop: '0.15', minKw: '2000', hours: 6, days: 3, windowD: 7, inflow: '0.90', cover: '0.80' },
  check: (view, limits) =>
    plantsIn(view.of('generation-drop.detected'), view.of('system-cause.recorded'), limits).map(
      ({ plant, drops, known, recent, causes, ...drop }) => {
        if (!drops.length) return clear(plant);
        if (!known) return insufficient(plant, ['inflowIndex'], { evidence: drops });
        const reason = { evidence: [...recent, ...causes], numbers: { dropHours: drop.hours, covered: drop.covered.toFixed(3) } };
        const isUnexplained = drop.isLong && drop.covered < Number(limits.cover);
        const isSettled = () => recent.length > 0 && (isBalancedAfter(view, plant, drop.to) || closingShutDown(view, drop.from) !== undefined);
        return isUnexplained && !isSettled() ? hit(plant, 'high', reason) : clear(plant, reason);
      },
    ),
  proves: 'possible direct supply to a mine',
  nextAction: 'field check of outgoing bays ≤ 72 h',
  responsible: ['energy regulator (NEA office)'],
  falsePositives: ['ecological flow', 'sediment flushing', 'head loss', 'unlogged limit order', 'meter fault'],
  resolvedBy: 'next plant summary in balance, or causes cover ≥ 80 %, or closing shut-down; also site.cleared, or retraction of an event it needs',
});

const lastBalance = latestFor((event: EffectiveEvent, plant: string) => {
  const balance = balanceOf(event);
  return balance?.plant === plant && balance.inBalance ? balance.to : undefined;
});

const isBalancedAfter = (view: CaseView, plant: string, since: number): boolean => {
  const event = lastBalance(view.of('load-profile.summarised'), plant);
  return event !== undefined && balanceOf(event)!.to > since;
};
