import { Decimal } from 'decimal.js';

/** Money and energy: 40 digits, halves away from zero, as the bill is rounded. */
export const Amount = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
export type Amount = Decimal;

export const cents = (value: Amount): Amount => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
