import { Decimal } from 'decimal.js';

/** Energy, power and money are compared as decimals; a fact that is absent or unreadable gives undefined, never zero. */
export function decimal(fact: unknown): Decimal | undefined {
  if (typeof fact !== 'string' && typeof fact !== 'number') return undefined;
  if (fact === '') return undefined;
  try {
    const value = new Decimal(fact);
    return value.isFinite() ? value : undefined;
  } catch {
    return undefined;
  }
}

export const total = (values: readonly (Decimal | undefined)[]): Decimal =>
  values.reduce<Decimal>((sum, value) => sum.plus(value ?? 0), new Decimal(0));

export const text = (value: Decimal, places = 4): string => value.toDecimalPlaces(places).toFixed();
export { Decimal };
