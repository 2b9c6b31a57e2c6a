import { Decimal } from 'decimal.js';
import { rememberedText } from './remembered';

const parse = rememberedText((fact: string | number): Decimal | undefined => {
  if (fact === '') return undefined;
  try {
    const value = new Decimal(fact);
    return value.isFinite() ? value : undefined;
  } catch {
    return undefined;
  }
});

/** Energy, power and money are compared as decimals; a fact that is absent or unreadable gives undefined, never zero. */
export function decimal(fact: unknown): Decimal | undefined {
  if (fact === 0) return new Decimal(fact); // 0 and -0 are one key of a map, but two decimals
  return typeof fact === 'string' || typeof fact === 'number' ? parse(fact) : undefined;
}

/** A rule's limit, read once for all answers. */
export const limitOf = (text: string): Decimal => parse(text)!;

export const total = (values: readonly (Decimal | undefined)[]): Decimal =>
  values.reduce<Decimal>((sum, value) => sum.plus(value ?? 0), new Decimal(0));

export const text = (value: Decimal, places = 4): string => value.toDecimalPlaces(places).toFixed();
export { Decimal };
