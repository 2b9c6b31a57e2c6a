import { at } from '../testing/given';
import { isoWeekOf, weeksIn } from './iso-week';

it.each([
  ['2021-10-20', '2021-W42'],
  ['2021-10-17T23:59', '2021-W41'],
  ['2021-10-18', '2021-W42'],
  ['2021-01-03', '2020-W53'],
  ['2021-01-04', '2021-W01'],
  ['2024-12-30', '2025-W01'],
])('%s in Beijing is in %s', (instant, week) => expect(isoWeekOf(at(instant))).toBe(week));

it('a period has as many weeks as it has days, a seventh each', () => {
  expect(weeksIn({ from: at('2021-10-01'), to: at('2021-10-29') })).toBe(4);
  expect(weeksIn({ from: at('2021-10-01'), to: at('2021-10-01') })).toBeCloseTo(1 / 7);
});
