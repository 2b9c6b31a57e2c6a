import { formatBeijing } from '@quanlian/contracts';
import { at, duty, event } from './testing/given';
import { dueAt } from './deadline';
import { policy } from './testing/given';
import { addWorkingDays, CN_CALENDAR, parseWorkingDays } from './working-days';

const after = (from: string, count: number): string => formatBeijing(addWorkingDays(at(from), count));

it.each([
  ['a week of work', '2021-11-01T10:00', 5, '2021-11-08T10:00:00+08:00'],
  ['over the national holiday, whose Saturday after is worked', '2021-09-30T10:00', 2, '2021-10-09T10:00:00+08:00'],
  ['a Sunday that is worked', '2021-09-25T10:00', 1, '2021-09-26T10:00:00+08:00'],
  ['the spring festival', '2022-01-30T16:00', 1, '2022-02-07T16:00:00+08:00'],
  ['in a year that is not arranged yet, Monday to Friday', '2023-09-29T10:00', 1, '2023-10-02T10:00:00+08:00'],
  ['none at all', '2021-11-06T10:00', 0, '2021-11-06T10:00:00+08:00'],
])('%s', (_, from, count, expected) => expect(after(from, count)).toBe(expected));

it('another calendar is data', () => {
  const free = { name: 'free', years: ['2021'], holidays: ['2021-11-02'], workdays: [] };
  expect(formatBeijing(addWorkingDays(at('2021-11-01T10:00'), 1, free))).toBe('2021-11-03T10:00:00+08:00');
});

it.each([
  ['P5WD', 5],
  ['P5D', undefined],
  ['5WD', undefined],
])('%s asks for %s working days', (text, count) => expect(parseWorkingDays(text)).toBe(count));

it('a pack asks for working days where it says so', () => {
  const inFive = policy('N1283-02-2', { defaultSla: 'P5WD' });
  const confirmed = event('site.confirmed', '2021-09-30T10:00');
  expect(formatBeijing(dueAt(inFive, confirmed, confirmed.occurredAt)!)).toBe('2021-10-13T10:00:00+08:00');
  expect(formatBeijing(duty('N1283-02-2', [confirmed], '2021-10-01')[0]!.dueAt)).toBe('2021-10-07T10:00:00+08:00');
});

it('what the calendar moves are days of its years, and of the right kind', () => {
  const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
  const { holidays, workdays, years } = CN_CALENDAR;
  expect(holidays.filter(isWeekend)).toEqual([]);
  expect(workdays.filter((date) => !isWeekend(date))).toEqual([]);
  expect([...holidays, ...workdays].filter((date) => !years.includes(date.slice(0, 4)))).toEqual([]);
});
