import { beijingDate, EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../../case-view';
import { decimal } from '../../reading/decimals';
import { measuresOf } from '../../reading/measures';
import { effectiveAt } from '../../reading/site';
import { defineRule } from '../../define-rule';
import { clear, hit } from '../../verdict';

export const marketTradeAfterBan = defineRule({
  code: 'XC08',
  slug: 'market-trade-after-ban',
  zh: '退市后仍有市场化电量',
  en: 'Market trade after ban',
  basis: ['notice 1283, art. 14'],
  inputs: ['market-trade.settled', 'market-access.cancelled', 'project.listed'],
  thresholds: { penaltyBy: ['energy', 'ndrc'] as readonly string[] },
  check: (view, { penaltyBy }) =>
    view.of('market-trade.settled').map((trade) => {
      const ban = banFor(view, trade);
      const numbers = { deliveryMonth: String(trade.facts.deliveryMonth), energyKwh: String(trade.facts.energyKwh) };
      if (!ban || !decimal(trade.facts.energyKwh)?.gt(0)) return clear(trade.id, { evidence: [trade], numbers });
      const penalty = view.of('penalty.imposed').find((event) => penaltyBy.includes(event.agency) && event.occurredAt >= trade.occurredAt);
      return penalty ? clear(trade.id, { evidence: [ban, trade, penalty], numbers }) : hit(trade.id, 'high', { evidence: [ban, trade], numbers });
    }),
  proves: 'contradicts market exit; article 14',
  nextAction: 'unwind settlement, sanction retailer/exchange',
  responsible: ['energy regulator'],
  falsePositives: ['settlement lag', 'partial month before effectiveFrom', 'retroactive true-up'],
  resolvedBy: 'penalty for the trade, or trade retracted; also site.cleared, or retraction of an event it needs',
});

/** Delivery counts, never settlement: a month is barred from the month the exit takes effect until the exit is reversed. */
function banFor(view: CaseView, trade: EffectiveEvent): EffectiveEvent | undefined {
  const month = String(trade.facts.deliveryMonth);
  const same = (field: string, other: EffectiveEvent) =>
    [trade.facts[field], other.facts[field]].includes(undefined) || trade.facts[field] === other.facts[field];
  return measuresOf(view).find(
    ({ leg, event, end }) =>
      leg === 'market' &&
      same('marketId', event) &&
      same('participantNo', event) &&
      month >= beijingDate(effectiveAt(event)).slice(0, 7) &&
      (!end || month < beijingDate(end.at).slice(0, 7)),
  )?.event;
}
