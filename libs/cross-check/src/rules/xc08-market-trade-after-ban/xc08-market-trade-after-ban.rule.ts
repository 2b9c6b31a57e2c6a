import { beijingDate, EffectiveEvent } from '@quanlian/contracts';
import { decimal } from '../../reading/decimals';
import { firstFor } from '../../reading/first';
import { Measure, measuresOn } from '../../reading/measures';
import { rememberedText } from '../../reading/remembered';
import { effectiveAt } from '../../reading/site';
import { defineRule } from '../../define-rule';
import { clear, hit } from '../../verdict';

export const marketTradeAfterBan = defineRule({
  code: 'XC08',
  slug: 'market-trade-after-ban',
  zh: '退市后仍有市场化电量',
  en: 'Market trade after ban',
  question: {
    zh: '退市生效后是否仍有市场化电量交割?',
    en: 'Was energy delivered through the market after the exit took effect?',
  },
  window: 'delivery months from the month of the exit on',
  severity: 'high',
  basis: ['notice 1283, art. 14'],
  inputs: ['market-trade.settled', 'market-access.cancelled', 'project.listed'],
  thresholds: { penaltyBy: ['energy', 'ndrc'] as readonly string[] },
  check: (view, { penaltyBy }) => {
    const trades = view.of('market-trade.settled');
    const bans = trades.length ? measuresOn(view, 'market') : [];
    return trades.map((trade) => {
      const ban = bans.find((measure) => bars(measure, trade))?.event;
      const numbers = { deliveryMonth: String(trade.facts.deliveryMonth), energyKwh: String(trade.facts.energyKwh) };
      if (!ban || !decimal(trade.facts.energyKwh)?.gt(0)) return clear(trade.id, { evidence: [trade], numbers });
      const penalty = penaltyFor(view.of('penalty.imposed'), trade.occurredAt, penaltyBy);
      return penalty ? clear(trade.id, { evidence: [ban, trade, penalty], numbers }) : hit(trade.id, 'high', { evidence: [ban, trade], numbers });
    });
  },
  proves: 'contradicts market exit; article 14',
  nextAction: 'unwind settlement, sanction retailer/exchange',
  responsible: ['energy regulator'],
  falsePositives: ['settlement lag', 'partial month before effectiveFrom', 'retroactive true-up'],
  resolvedBy: 'penalty for the trade, or trade retracted; also site.cleared, or retraction of an event it needs',
});

const penaltyFor = firstFor(
  (event: EffectiveEvent, since: number, agencies: readonly string[]) => agencies.includes(event.agency) && event.occurredAt >= since,
);

const isSame = (field: string, a: EffectiveEvent, b: EffectiveEvent): boolean =>
  a.facts[field] === undefined || b.facts[field] === undefined || a.facts[field] === b.facts[field];

/** Delivery counts, never settlement: a month is barred from the month the exit takes effect until the exit is reversed. */
function bars({ event, end }: Measure, trade: EffectiveEvent): boolean {
  const month = String(trade.facts.deliveryMonth);
  return (
    isSame('marketId', trade, event) &&
    isSame('participantNo', trade, event) &&
    month >= monthOf(effectiveAt(event)) &&
    (!end || month < monthOf(end.at))
  );
}

const monthOf = rememberedText((at: number): string => beijingDate(at).slice(0, 7));
