import { decimal, Decimal, text, total } from '../../reading/decimals';
import { days, instant } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, earliest, hit, insufficient } from '../../verdict';

export const surchargeUnderCollected = defineRule({
  code: 'XC05',
  slug: 'surcharge-under-collected',
  zh: '加价电费未足额收取',
  en: 'Surcharge under-collected',
  basis: ['notice 1283, art. 13'],
  inputs: ['surcharge.billed', 'surcharge.collected'],
  thresholds: { minRatio: '0.995', graceD: 30, highCny: '1000000', highD: 90 },
  check: (view, { minRatio, graceD, highCny, highD }) =>
    view.of('surcharge.billed').map((bill) => {
      const billed = decimal(bill.facts.amountCny);
      const dueOn = instant(bill.facts.dueOn);
      if (!billed || dueOn === undefined) return insufficient(bill.id, ['amountCny', 'dueOn'], { evidence: [bill] });
      const payments = view.of('surcharge.collected').filter((event) => event.facts.billNo === bill.facts.billNo);
      const outstanding = Decimal.max(billed.minus(total(payments.map((event) => decimal(event.facts.amountCny)))), 0);
      const reason = {
        evidence: [bill, ...payments],
        numbers: { billedCny: text(billed, 2), outstandingCny: text(outstanding, 2) },
        wakeAt: earliest(view.now, dueOn + days(graceD), dueOn + days(highD)),
      };
      if (billed.minus(outstanding).gte(billed.times(minRatio))) return clear(bill.id, { ...reason, wakeAt: undefined });
      if (view.now < dueOn + days(graceD)) return clear(bill.id, reason);
      return hit(bill.id, outstanding.gt(highCny) || view.now >= dueOn + days(highD) ? 'high' : 'medium', reason);
    }),
  proves: 'breach of timely and full collection',
  nextAction: 'dunning, offset, court; report to NDRC',
  responsible: ['energy (grid)'],
  falsePositives: ['payment in transit', 'disputed bill under appeal', 'insolvency'],
  resolvedBy: 'collected ≥ 99.5 %; also site.cleared, or retraction of an event it needs',
});
