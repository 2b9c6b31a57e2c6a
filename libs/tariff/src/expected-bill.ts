import { Amount, cents } from './decimal';
import { addDays, daysInclusive } from './days';
import { changeDays, TARIFF_SCHEDULE, tariffOn } from './tariff-schedule';

/** A stretch of a bill, both days included. */
export interface BilledSegment {
  from: string;
  to: string;
  kwh: string;
  rate?: string;
}

/** A bill as it was issued: division code, and what was billed from which day to which. */
export interface Bill {
  jurisdiction: string;
  segments: readonly BilledSegment[];
  /** a province may set more than the schedule knows, so an imposed rate counts where it is the higher one */
  imposedRate?: string;
}

/** Days of one rate, first and last included: kWh, CNY per kWh, CNY. `billedRate` is what the bill took for them, where it says. */
export interface ExpectedPiece {
  from: string;
  to: string;
  kwh: Amount;
  rate: Amount;
  billedRate?: Amount;
  amount: Amount;
}

/** What the bill should have been, in CNY to the fen. */
export interface ExpectedBill {
  pieces: ExpectedPiece[];
  amount: Amount;
  /** first day for which no rate is known */
  unknownFrom?: string;
}

/** What a bill should say: each piece at the rate in force, rounded half up to the fen, summed. */
export function expectedBill({ jurisdiction, segments, imposedRate = '0' }: Bill, schedule = TARIFF_SCHEDULE): ExpectedBill {
  const rateOn = (day: string): Amount => Amount.max(tariffOn(jurisdiction, day, schedule)?.rateCnyPerKwh ?? 0, imposedRate);
  // A new row with the old rate is no change of the rate: cutting there would round twice.
  const cuts = changeDays(jurisdiction, schedule).filter((day) => !rateOn(day).eq(rateOn(addDays(day, -1))));
  const pieces = segments.flatMap((segment) => cutAt(segment, cuts).map((piece) => priced(piece, rateOn(piece.from))));
  return {
    pieces,
    amount: pieces.reduce((sum, piece) => sum.plus(piece.amount), new Amount(0)),
    unknownFrom: pieces.find(({ rate }) => rate.isZero())?.from,
  };
}

type Piece = Omit<BilledSegment, 'kwh'> & { kwh: Amount };

/** Cuts a segment where the rate changes; energy goes by days at the segment's daily mean. */
function cutAt(segment: BilledSegment, cuts: readonly string[]): Piece[] {
  const starts = [segment.from, ...cuts.filter((day) => day > segment.from && day <= segment.to)];
  const days = daysInclusive(segment.from, segment.to);
  return starts.map((from, place) => {
    const next = starts[place + 1];
    const to = next === undefined ? segment.to : addDays(next, -1);
    return { ...segment, from, to, kwh: new Amount(segment.kwh).times(daysInclusive(from, to)).div(days) };
  });
}

const priced = ({ from, to, kwh, rate: billed }: Piece, rate: Amount): ExpectedPiece => ({
  from,
  to,
  kwh,
  rate,
  ...(billed === undefined ? {} : { billedRate: new Amount(billed) }),
  amount: cents(kwh.times(rate)),
});
