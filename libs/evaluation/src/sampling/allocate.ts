/** What there is in a stratum, and how many of it are drawn. */
export interface Allocation {
  stratum: string;
  of: number;
  drawn: number;
}

/**
 * How many are drawn from each stratum: `least` from each (or all of a smaller one), and the rest in proportion to what is left in each, by largest
 * remainder (Hamilton): the quota rounded down, and one more each in the order of the remainders, then of the names by code unit. No stratum is asked for
 * more than it has. Where the minimums alone are more than `size`, they are kept and the sample is larger than asked.
 *
 * @param counts how much there is in each stratum
 * @param size how many are to be drawn in all
 * @param least how many from each stratum at least
 * @returns in the order of the names
 */
export function allocate(counts: ReadonlyMap<string, number>, size: number, least: number): Allocation[] {
  const strata = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([stratum, of]) => ({ stratum, of, drawn: Math.min(least, of) }));
  const left = sumOf(strata.map(({ of, drawn }) => of - drawn));
  const rest = Math.min(Math.max(0, size - sumOf(strata.map(({ drawn }) => drawn))), left);
  if (rest === 0) return strata;
  // Whole numbers only: a quota is `times / left`, and its remainder is exact.
  const shares = strata.map((one) => ({ one, times: rest * (one.of - one.drawn) }));
  const rounded = shares.map(({ times }) => Math.floor(times / left));
  shares.forEach(({ one }, at) => (one.drawn += rounded[at]!));
  const byRemainder = [...shares].sort((a, b) => (b.times % left) - (a.times % left));
  for (const { one } of byRemainder.slice(0, rest - sumOf(rounded))) one.drawn += 1;
  return strata;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
