import { caseView } from '../../case-view';
import { happened, moment } from '../../example';
import { attributed, listed, load, pool } from '../../example-events';
import { signsOfLife } from './signs-of-life';
import { relapse } from './xc27-relapse.rule';

type Event = ReturnType<typeof happened>;
const shutAt = Date.parse(moment('2021-10-01'));
const signs = (...events: Event[]) => signsOfLife(caseView({ now: 0, events }), shutAt, relapse.thresholds);
const seen = (...traffic: Event[]): readonly unknown[] => signs(...traffic)[0]!;

describe('traffic after a shut-down', () => {
  it('is a sign on two days, two weeks after it', () => {
    const [one, other] = [pool('2021-10-15T08:00', '2021-10-15T10:00'), pool('2021-10-20T08:00', '2021-10-20T10:00')];
    expect(seen(one, other)).toEqual([one, other]);
    expect(seen(one)).toEqual([]);
    const overnight = pool('2021-10-15T22:00', '2021-10-16T02:00');
    expect(seen(overnight)).toEqual([overnight]);
  });

  it.each([
    ['as the two weeks end', '2021-10-15T00:00', 2],
    ['a minute before', '2021-10-14T23:59', 0],
  ])('counts from when it was last seen %s', (_what, time, expected) => {
    expect(seen(pool('2021-10-14T08:00', time), pool('2021-10-20T08:00', '2021-10-20T10:00'))).toHaveLength(expected);
  });

  it('does not count the days before', () => expect(seen(pool('2021-10-01T08:00', '2021-10-15T10:00'))).toEqual([]));

  it.each([
    ['as half a year ends', '2022-03-30T00:00', 2],
    ['a minute later', '2022-03-30T00:01', 0],
  ])('counts that was first seen by then: %s', (_what, time, expected) => {
    expect(seen(pool(time, '2022-03-30T12:00'), pool('2022-03-29T08:00', '2022-03-29T10:00'))).toHaveLength(expected);
  });

  it('comes with who held its address, where that is known', () => {
    const [one, other, held] = [pool('2021-10-15', '2021-10-15T10:00'), pool('2021-10-20', '2021-10-20T10:00'), attributed('2021-10-12')];
    expect(signs(one, other, held)).toEqual([[one, other], [held, held], [], []]);
    expect(signs(one, held)).toEqual([[], [], []]);
  });
});

describe('a load after a shut-down', () => {
  const known = listed('2021-09-20', { baselineKw: '1000' });
  const loads = (from: string, to: string, meanKw: string, ...events: Event[]) => signs(load(from, to, { meanKw }), ...events)[1]!.length;

  it.each([
    ['begins as the two weeks end, with three days and three tenths of the power before', '2021-10-15', '2021-10-17', '300', 1],
    ['begins a day earlier', '2021-10-14', '2021-10-17', '300', 0],
    ['lasts for two days', '2021-10-15', '2021-10-16', '300', 0],
    ['is a little lower', '2021-10-15', '2021-10-17', '299.99', 0],
  ])('is a sign or none where it %s', (_what, from, to, meanKw, expected) => expect(loads(from, to, meanKw, known)).toBe(expected));

  it('is none where the power before is not known', () => expect(loads('2021-10-15', '2021-10-17', '300')).toBe(0));
});

it.each([
  ['as the two weeks end', '2021-10-15T00:00', 1],
  ['a minute before', '2021-10-14T23:59', 0],
])('a restart is a sign %s', (_what, time, expected) => {
  expect(signs(happened('site.restarted', time)).at(-1)).toHaveLength(expected);
});
