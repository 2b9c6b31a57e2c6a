import type { EffectiveEvent } from '@quanlian/contracts';
import { expectedBill, tariffOn } from '@quanlian/tariff';
import { decimal, Decimal, text } from '../../reading/decimals';
import { unchanged } from '../../reading/unchanged';
import { clear, hit, insufficient, Verdict } from '../../verdict';

export interface BillLimits {
  abs: string;
  rel: string;
  highCny: string;
}
type Event = EffectiveEvent | undefined;

function energyOff(bill: EffectiveEvent, metered: Event, rel: string): boolean {
  const [billed, read] = [decimal(bill.facts.energyKwh), decimal(metered?.facts.energyKwh)];
  return billed !== undefined && read !== undefined && billed.minus(read).abs().gt(read.times(rel));
}

/** Some regions charge the whole account even where only a part of it mines. */
const scopeIgnored = (bill: EffectiveEvent, imposed: Event): boolean =>
  imposed?.facts.scope === 'sub-meter' && (tariffOn(bill.jurisdiction, bill.facts.to)?.scope.startsWith('whole-account') ?? false);

/** One bill against the tariff, the imposed rate, the meter and the day from which it was owed. */
export const judged = unchanged(
  (bill: EffectiveEvent, imposed: Event, metered: Event, requiredFrom: string | undefined, limits: BillLimits): Verdict => {
    const billed = decimal(bill.facts.amountCny);
    const segments: readonly { from: string; to: string; kwh: string; rate?: string }[] = bill.facts.segments ?? [];
    if (!billed || !segments.length) return insufficient(bill.id, ['segments', 'amountCny'], { evidence: [bill] });
    const expected = expectedBill({ jurisdiction: bill.jurisdiction, segments, imposedRate: imposed?.facts.rate });
    const amount = new Decimal(expected.amount.toString());
    const off = billed.minus(amount).abs();
    const faults = [
      ...(off.gt(Decimal.max(limits.abs, amount.times(limits.rel))) ? ['amount'] : []),
      ...(expected.pieces.some(({ billedRate, rate }) => billedRate?.lt(rate)) ? ['rate'] : []),
      ...(energyOff(bill, metered, limits.rel) ? ['energy'] : []),
      ...(scopeIgnored(bill, imposed) ? ['scope'] : []),
      ...(requiredFrom !== undefined && bill.facts.from > requiredFrom ? ['start'] : []),
    ];
    const reason = {
      evidence: [imposed, bill],
      numbers: { billedCny: text(billed, 2), expectedCny: expected.amount.toFixed(2), faults: faults.join(' ') },
    };
    return faults.length ? hit(bill.id, off.gt(limits.highCny) ? 'high' : 'medium', reason) : clear(bill.id, reason);
  },
);
