import * as fc from 'fast-check';
import { addDays } from './days';
import { Amount } from './decimal';
import { expectedBill } from './expected-bill';
import type { BilledSegment } from './expected-bill';

const SEED = Number(process.env.PROPERTY_SEED ?? 1283);
const RUNS = Number(process.env.PROPERTY_SMALL ?? 500);
const runs = { seed: SEED, numRuns: RUNS };
const told = `seed ${SEED}, ${RUNS} runs`;

/** Regions with a rate of their own, and some without. */
const regions = fc.constantFrom('150622', '330100', '460100', '510100', '520100', '620500');
const stretch = fc.record({ days: fc.integer({ min: 1, max: 70 }), kwh: fc.integer({ min: 0, max: 9_000_000_000 }) });

/** One stretch after the other, from a day in the months in which the rates changed. */
const bills = fc
  .record({ jurisdiction: regions, start: fc.nat({ max: 240 }), stretches: fc.array(stretch, { minLength: 1, maxLength: 5 }) })
  .map(({ jurisdiction, start, stretches }) => {
    let from = addDays('2021-09-24', start);
    const segments = stretches.map(({ days, kwh }): BilledSegment => {
      const segment = { from, to: addDays(from, days - 1), kwh: new Amount(kwh).div(1000).toFixed() };
      from = addDays(segment.to, 1);
      return segment;
    });
    return { jurisdiction, segments };
  });
const sum = (amounts: readonly Amount[]): Amount => amounts.reduce((total, one) => total.plus(one), new Amount(0));

it(`the segments of a bill add up: money, energy and days (${told})`, () => {
  fc.assert(
    fc.property(bills, (bill) => {
      const { pieces, amount } = expectedBill(bill);
      expect(amount.toFixed(2)).toBe(sum(pieces.map((piece) => piece.amount)).toFixed(2));
      expect(
        sum(pieces.map(({ kwh }) => kwh))
          .minus(sum(bill.segments.map(({ kwh }) => new Amount(kwh))))
          .abs()
          .lt('0.000001'),
      ).toBe(true);
      expect([pieces[0]!.from, pieces.at(-1)!.to]).toEqual([bill.segments[0]!.from, bill.segments.at(-1)!.to]);
      for (const [i, { to }] of pieces.slice(0, -1).entries()) expect(pieces[i + 1]!.from).toBe(addDays(to, 1));
    }),
    runs,
  );
});

it(`each segment comes to its energy at its rate, rounded half up to the fen (${told})`, () => {
  fc.assert(
    fc.property(bills, (bill) => {
      for (const { kwh, rate, amount } of expectedBill(bill).pieces) {
        expect(amount.toFixed(2)).toBe(kwh.times(rate).toDecimalPlaces(2, Amount.ROUND_HALF_UP).toFixed(2));
      }
    }),
    runs,
  );
});

it(`two bills one after the other come to what one bill about both comes to (${told})`, () => {
  fc.assert(
    fc.property(bills, fc.nat(), ({ jurisdiction, segments }, at) => {
      const cut = at % (segments.length + 1);
      const parts = [segments.slice(0, cut), segments.slice(cut)].filter(({ length }) => length > 0);
      const apart = sum(parts.map((part) => expectedBill({ jurisdiction, segments: part }).amount));
      expect(apart.toFixed(2)).toBe(expectedBill({ jurisdiction, segments }).amount.toFixed(2));
    }),
    runs,
  );
});
