import type { EffectiveEvent } from '@quanlian/contracts';
import { NO_EVENTS } from '../../case-view';
import { carriedFor } from '../../reading/carried';
import { decimal, Decimal, limitOf, text } from '../../reading/decimals';
import { grouped } from '../../reading/grouped';
import { rememberedFor } from '../../reading/remembered';
import { days, instant } from '../../reading/times';
import { unchanged } from '../../reading/unchanged';
import { defineRule } from '../../define-rule';
import { clear, earliest, hit, insufficient, Verdict } from '../../verdict';

export const surchargeUnderCollected = defineRule({
  code: 'XC05',
  slug: 'surcharge-under-collected',
  zh: '加价电费未足额收取',
  en: 'Surcharge under-collected',
  basis: ['notice 1283, art. 13'],
  inputs: ['surcharge.billed', 'surcharge.collected'],
  thresholds: { minRatio: '0.995', graceD: 30, highCny: '1000000', highD: 90 },
  check: (view, limits) => {
    const payments = byBill(view.of('surcharge.collected'));
    return view.of('surcharge.billed').map((bill) => {
      const own = payments.get(bill.facts.billNo) ?? NO_EVENTS;
      const dueOn = instant(bill.facts.dueOn);
      if (dueOn === undefined) return judged(bill, own, limits, undefined);
      const [lateAt, graveAt] = [dueOn + days(limits.graceD), dueOn + days(limits.highD)];
      return judged(bill, own, limits, earliest(view.now, lateAt, graveAt) ?? NEVER, view.now >= lateAt, view.now >= graveAt);
    });
  },
  proves: 'breach of timely and full collection',
  nextAction: 'dunning, offset, court; report to NDRC',
  responsible: ['energy (grid)'],
  falsePositives: ['payment in transit', 'disputed bill under appeal', 'insolvency'],
  resolvedBy: 'collected ≥ 99.5 %; also site.cleared, or retraction of an event it needs',
});

interface Limits {
  minRatio: string;
  highCny: string;
  graceD: number;
  highD: number;
}
const NEVER = Infinity;

/** A payment or a day concerns few bills: on all others the answer is the very same. Without a day on which it is due, there is no next instant. */
const judged = unchanged(
  (bill: EffectiveEvent, own: readonly EffectiveEvent[], limits: Limits, next: number | undefined, isLate = false, isGrave = false): Verdict => {
    const balance = balanceOf(own, bill, limits.minRatio);
    if (!balance || next === undefined) return insufficient(bill.id, ['amountCny', 'dueOn'], { evidence: [bill] });
    const { billed, outstanding, settled } = balance;
    const reason = {
      evidence: [bill],
      along: [own],
      numbers: () => ({ billedCny: text(billed, 2), outstandingCny: text(outstanding, 2) }),
      wakeAt: settled || next === NEVER ? undefined : next,
    };
    if (settled || !isLate) return clear(bill.id, reason);
    return hit(bill.id, outstanding.gt(limitOf(limits.highCny)) || isGrave ? 'high' : 'medium', reason);
  },
);

interface Balance {
  billed: Decimal;
  outstanding: Decimal;
  settled: boolean;
}

const byBill = grouped(({ facts }: EffectiveEvent) => [facts.billNo as string]);

function balanceAfter(billed: Decimal, paid: Decimal, minRatio: string): Balance {
  const outstanding = Decimal.max(billed.minus(paid), 0);
  return { billed, outstanding, settled: billed.minus(outstanding).gte(billed.times(minRatio)) };
}

type Paid = Balance & { paid: Decimal };

/** Before anything was paid: most bills are asked about again and again until then. */
const unpaid = rememberedFor(({ facts }: EffectiveEvent, minRatio: string): Paid | undefined => {
  const billed = decimal(facts.amountCny);
  const paid = new Decimal(0);
  return billed && { ...balanceAfter(billed, paid, minRatio), paid };
});

/** Of the payments on a bill; undefined where the bill has no amount. Paid too much is paid in full, not more. */
const balanceOf = carriedFor({
  begin: (bill: EffectiveEvent, minRatio: string) => unpaid(bill, minRatio),
  take(balance, payment: EffectiveEvent, _bill, minRatio) {
    if (!balance) return balance;
    const paid = balance.paid.plus(decimal(payment.facts.amountCny) ?? 0);
    return { ...balanceAfter(balance.billed, paid, minRatio), paid };
  },
});
