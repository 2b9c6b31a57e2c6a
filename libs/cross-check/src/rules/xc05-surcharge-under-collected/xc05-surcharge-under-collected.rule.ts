import type { EffectiveEvent } from '@quanlian/contracts';
import { answeredEach } from '../../reading/answered';
import type { Asked } from '../../reading/answered';
import { carriedFor } from '../../reading/carried';
import { concerning } from '../../reading/concerning';
import { decimal, Decimal, limitOf, text } from '../../reading/decimals';
import type { Concerned } from '../../reading/docket';
import { remembered, rememberedFor } from '../../reading/remembered';
import { days, instant } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, earliest, hit, insufficient, Verdict } from '../../verdict';

export const surchargeUnderCollected = defineRule({
  code: 'XC05',
  slug: 'surcharge-under-collected',
  zh: '加价电费未足额收取',
  en: 'Surcharge under-collected',
  question: {
    zh: '加价电费到期后是否足额到账?',
    en: 'Was the surcharge collected in full after it fell due?',
  },
  window: '30 days after the due date',
  severity: 'medium; high over 1,000,000 CNY or after 90 days',
  basis: ['notice 1283, art. 13'],
  inputs: ['surcharge.billed', 'surcharge.collected'],
  thresholds: { minRatio: '0.995', graceD: 30, highCny: '1000000', highD: 90 },
  check: (view, limits) => {
    const bills = view.of('surcharge.billed');
    return answers(bills, { now: view.now, concerns: [paymentsOn(bills, view.of('surcharge.collected'))], given: [limits] });
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

const paymentsOn = concerning({
  marksOfPaper: remembered(({ facts }: EffectiveEvent) => [String(facts.billNo)]),
  marksOfReading: ({ facts }: EffectiveEvent) => [String(facts.billNo)],
  says: (_bill: EffectiveEvent, payment: EffectiveEvent) => payment,
});
type Payments = Concerned<EffectiveEvent, EffectiveEvent>;

/** A payment or a day concerns few bills. */
const answers = answeredEach(
  (bill: EffectiveEvent, { now, concerns: [payments], given: [limits] }: Asked<readonly [Payments], readonly [Limits]>): Verdict => {
    const own = payments.of(bill);
    const dueOn = instant(bill.facts.dueOn);
    const balance = balanceOf(own, bill, limits.minRatio);
    if (!balance || dueOn === undefined) return insufficient(bill.id, ['amountCny', 'dueOn'], { evidence: [bill] });
    const { billed, outstanding, settled } = balance;
    const [lateAt, graveAt] = [dueOn + days(limits.graceD), dueOn + days(limits.highD)];
    const reason = {
      evidence: [bill],
      along: [own],
      numbers: () => ({ billedCny: text(billed, 2), outstandingCny: text(outstanding, 2) }),
      wakeAt: settled ? undefined : earliest(now, lateAt, graveAt),
    };
    if (settled || now < lateAt) return clear(bill.id, reason);
    return hit(bill.id, outstanding.gt(limitOf(limits.highCny)) || now >= graveAt ? 'high' : 'medium', reason);
  },
);

interface Balance {
  billed: Decimal;
  outstanding: Decimal;
  settled: boolean;
}

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
