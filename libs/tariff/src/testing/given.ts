import * as fc from 'fast-check';
import { addDays } from '../days';
import type { TariffRow } from '../tariff-schedule';

/** For specs: a row of the whole nation in force since long ago. */
export const row = (over: Partial<TariffRow> = {}): TariffRow => ({
  region: '*',
  name: 'row',
  rateCnyPerKwh: '0.30',
  effectiveFrom: '2020-01-01',
  effectiveTo: null,
  scope: 'mining use',
  starts: 'listing',
  source: 'spec',
  basis: 'spec',
  ...over,
});

/** Sixty days, in which every generated date lies. */
export const DAYS: readonly string[] = Array.from({ length: 60 }, (_, n) => addDays('2022-01-01', n));
export const anyDay = fc.nat(DAYS.length - 1).map((n) => DAYS[n]!);
export const anyRate = fc.integer({ min: 1, max: 400 }).map((hundredths) => (hundredths / 100).toFixed(2));
/** Energy to the watt-hour, as meters give it. */
export const anyKwh = fc
  .bigInt({ min: 0n, max: 10n ** 12n })
  .map((wattHours) => `${wattHours / 1000n}.${String(wattHours % 1000n).padStart(3, '0')}`);
export const anySpan = fc.tuple(anyDay, anyDay).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));

const anyRow: fc.Arbitrary<TariffRow> = fc
  .record({
    region: fc.constantFrom('*', '15', '1506', '16'),
    rateCnyPerKwh: fc.option(anyRate),
    effectiveFrom: fc.option(anyDay),
    effectiveTo: fc.option(anyDay),
    starts: fc.constantFrom('listing' as const, 'mining' as const),
  })
  .map((over) => row(over));
export const anySchedule = fc.array(anyRow, { maxLength: 6 });
