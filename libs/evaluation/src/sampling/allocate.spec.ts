import fc from 'fast-check';
import { allocate } from './allocate';

const drawn = (counts: Record<string, number>, size: number, least = 0): number[] =>
  allocate(new Map(Object.entries(counts)), size, least).map((one) => one.drawn);

it.each<[string, Record<string, number>, number, number, number[]]>([
  ['in proportion', { a: 60, b: 30, c: 10 }, 10, 0, [6, 3, 1]],
  ['the largest remainder gets what rounding left', { a: 50, b: 30, c: 20 }, 7, 0, [4, 2, 1]],
  ['the earlier name where remainders are equal', { a: 10, b: 10 }, 3, 0, [2, 1]],
  ['a minimum from each', { a: 1000, b: 3, c: 1 }, 10, 2, [7, 2, 1]],
  ['all there is, where more is asked for', { a: 2, b: 1 }, 9, 0, [2, 1]],
  ['the minimums, where they are more than the size', { a: 5, b: 5 }, 3, 2, [2, 2]],
  ['nothing of nothing', {}, 5, 1, []],
])('%s: %j, %i, %i → %j', (_, counts, size, least, expected) => expect(drawn(counts, size, least)).toEqual(expected));

it('a stratum never gives more than it has or less than its minimum, and the sizes add up', () => {
  const counts = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.integer({ min: 1, max: 5_000 }), { maxKeys: 12 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 5 }), (found, size, least) => {
      const strata = allocate(new Map(Object.entries(found)), size, least);
      const all = Object.values(found).reduce((sum, one) => sum + one, 0);
      const minimums = Object.values(found).reduce((sum, one) => sum + Math.min(one, least), 0);
      expect(strata.every(({ of, drawn: taken }) => taken <= of && taken >= Math.min(of, least))).toBe(true);
      expect(strata.reduce((sum, one) => sum + one.drawn, 0)).toBe(Math.min(all, Math.max(size, minimums)));
    }),
  );
});
