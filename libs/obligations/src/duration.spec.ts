import { formatBeijing } from '@quanlian/contracts';
import { addDuration, parseDuration } from './duration';
import { at } from './testing/given';

const add = (from: string, text: string, times?: number) => formatBeijing(addDuration(at(from), parseDuration(text)!, times));

it('reads days, weeks, hours and months', () => {
  expect([add('2021-10-20', 'P7D'), add('2021-10-20', 'P1W'), add('2021-10-20', 'PT24H'), add('2021-10-20', 'P1M')]).toEqual([
    '2021-10-27T00:00:00+08:00',
    '2021-10-27T00:00:00+08:00',
    '2021-10-21T00:00:00+08:00',
    '2021-11-20T00:00:00+08:00',
  ]);
});
it.each([
  ['P11Y10M', { months: 142, ms: 0 }],
  ['P10W12D', { months: 0, ms: 82 * 86_400_000 }],
  ['PT36H', { months: 0, ms: 36 * 3_600_000 }],
  ['PT90M45S', { months: 0, ms: 90 * 60_000 + 45_000 }],
])('%s has the length of its parts', (text, length) => expect(parseDuration(text)).toEqual(length));
it('keeps a month inside the month', () => {
  expect(add('2022-01-31T10:00', 'P1M')).toBe('2022-02-28T10:00:00+08:00');
  expect(add('2022-01-31T10:00', 'P1M', 2)).toBe('2022-03-31T10:00:00+08:00');
});
it('counts months in Beijing, where the day begins eight hours earlier', () => {
  expect(add('2022-03-01T01:00', 'P1M')).toBe('2022-04-01T01:00:00+08:00');
});
it.each(['', 'P', 'PT', '7D', 'P-1D', 'P1.5D', 'P1DT', 'monthly', 'xP7D', 'P7Dx'])('refuses %p', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});
