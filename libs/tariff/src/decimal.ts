import { Decimal } from 'decimal.js';

/** Money and energy. Forty digits hold every product of a bill exactly; only a share of a meter cycle may need more and is cut there. */
export const Amount = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
export type Amount = Decimal;

/** To the fen, halves away from zero, as bills are rounded. */
export const cents = (value: Amount): Amount => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
