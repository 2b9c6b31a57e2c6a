import { Amount, cents } from './decimal';
import { addDays, daysInclusive } from './days';
import { changeDays, TARIFF_SCHEDULE, tariffOn } from './tariff-schedule';

export interface BilledSegment {
  from: string;
  to: string;
  kwh: string;
  rate?: string;
}
export interface ExpectedPiece {
  from: string;
  to: string;
  kwh: Amount;
  rate: Amount;
  billedRate?: Amount;
  amount: Amount;
}

/** Cuts a segment where the tariff changes; energy goes by days at the segment's daily mean. */
function pieces(segment: BilledSegment, cuts: readonly string[]): BilledSegment[] {
  const starts = [segment.from, ...cuts.filter((day) => day > segment.from && day <= segment.to)];
  const days = daysInclusive(segment.from, segment.to);
  return starts.map((from, i) => {
    const to = i + 1 < starts.length ? addDays(starts[i + 1]!, -1) : segment.to;
    return { ...segment, from, to, kwh: new Amount(segment.kwh).times(daysInclusive(from, to)).div(days).toString() };
  });
}

/**
 * What a bill should say: each piece at the rate in force, rounded half up to the cent, summed.
 * A province may set more than the schedule knows, so an imposed rate counts where it is the higher one.
 */
export function expectedBill(
  bill: { jurisdiction: string; segments: readonly BilledSegment[]; imposedRate?: string },
  schedule = TARIFF_SCHEDULE,
): { pieces: ExpectedPiece[]; amount: Amount; unknownFrom?: string } {
  const cuts = changeDays(bill.jurisdiction, schedule);
  const imposed = new Amount(bill.imposedRate ?? 0);
  const expected = bill.segments
    .flatMap((segment) => pieces(segment, cuts))
    .map((piece): ExpectedPiece => {
      const rate = Amount.max(tariffOn(bill.jurisdiction, piece.from, schedule)?.rateCnyPerKwh ?? 0, imposed);
      const kwh = new Amount(piece.kwh);
      return {
        from: piece.from,
        to: piece.to,
        kwh,
        rate,
        billedRate: piece.rate === undefined ? undefined : new Amount(piece.rate),
        amount: cents(kwh.times(rate)),
      };
    });
  return {
    pieces: expected,
    amount: expected.reduce((sum, piece) => sum.plus(piece.amount), new Amount(0)),
    unknownFrom: expected.find((piece) => piece.rate.isZero())?.from,
  };
}
