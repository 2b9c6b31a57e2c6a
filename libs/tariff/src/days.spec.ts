import * as fc from 'fast-check';
import { addDays, daysInclusive } from './days';
import { anyDay } from './testing/given';

it('both ends of a span count', () => {
  expect([daysInclusive('2022-01-01', '2022-01-31'), daysInclusive('2022-01-26', '2022-01-26')]).toEqual([31, 1]);
});
it('a leap day is a day', () => expect([daysInclusive('2024-02-28', '2024-03-01'), addDays('2024-02-28', 1)]).toEqual([3, '2024-02-29']));
it('days before lie before', () => expect(addDays('2022-01-01', -1)).toBe('2021-12-31'));
it('counting and adding undo each other', () => {
  fc.assert(fc.property(anyDay, fc.nat(1000), (day, days) => expect(daysInclusive(day, addDays(day, days))).toBe(days + 1)));
});
