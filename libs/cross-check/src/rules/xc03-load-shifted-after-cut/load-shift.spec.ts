import { caseView } from '../../case-view';
import { moment } from '../../example';
import { cut, load } from '../../example-events';
import { Load, loadsOf } from '../../reading/load';
import { lastBefore, loadsAround, shiftIn, siblingsOf } from './load-shift';

const WINDOW_D = 7;
const key = (account: string): string => `account-no:grid:${account}`;
const metered = (account: string, from: string, to: string, meanKw = '1000') => load(from, to, { meanKw }, [key(account)]);
const of = (...events: ReturnType<typeof metered>[]) => loadsOf(caseView({ now: 0, events }));
const event = (found: Load | undefined) => found?.event;
const atMidnight = cut('2021-10-08');
const cutAt = Date.parse(moment('2021-10-08'));

describe('a summary about a cut', () => {
  it.each([
    ['begins a day before it', '2021-10-07', '2021-10-20', true],
    ['begins two days before it', '2021-10-06', '2021-10-20', false],
    ['begins on the seventh day after it', '2021-10-14', '2021-10-20', true],
    ['begins on the eighth', '2021-10-15', '2021-10-20', false],
    ['ends with the day before it', '2021-10-07', '2021-10-07', false],
    ['ends with its day', '2021-10-07', '2021-10-08', true],
  ])('is one or none that %s: %s to %s -> %p', (_what, from, to, expected) => {
    expect(loadsAround([atMidnight], of(metered('B', from, to)), WINDOW_D).of(atMidnight)).toHaveLength(expected ? 1 : 0);
  });

  it.each([
    ['2021-10-28T12:00', '2021-10-28'],
    ['2021-10-27T12:00', '2021-11-01'],
  ])('is found whatever the four weeks into which time is laid: cut at %s, summary from %s', (time, from) => {
    const one = cut(time);
    expect(loadsAround([one], of(metered('B', from, '2021-11-20')), WINDOW_D).of(one)).toHaveLength(1);
  });
});

describe('the last summary of an account before a cut', () => {
  it('is the last to end by then', () => {
    const [first, last, over] = [
      metered('A', '2021-08-01', '2021-08-31'),
      metered('A', '2021-09-01', '2021-10-07'),
      metered('A', '2021-09-01', '2021-10-08'),
    ];
    expect(event(lastBefore(of(last, first, over), 'A', cutAt))).toBe(last);
    expect(lastBefore(of(over), 'A', cutAt)).toBeUndefined();
    expect(lastBefore(of(last), 'B', cutAt)).toBeUndefined();
  });

  it('tells how much that account drew', () => {
    const together = load('2021-09-01', '2021-10-07', {}, [key('A'), key('B')]);
    const own = metered('A', '2021-08-01', '2021-08-31');
    expect(event(lastBefore(of(own, together), 'A', cutAt))).toBe(own);
  });
});

describe('siblings of an account that was cut', () => {
  const before = metered('B', '2021-09-01', '2021-09-30');
  const [after, later] = [metered('B', '2021-10-08', '2021-10-10'), metered('B', '2021-10-11', '2021-10-14')];
  const siblings = (...events: ReturnType<typeof metered>[]) => {
    const loads = of(...events);
    return siblingsOf(loads, loadsAround([atMidnight], loads, WINDOW_D).of(atMidnight), 'A', cutAt).map((one) =>
      typeof one === 'string' ? one : one.event,
    );
  };

  it('are those metered before and after, with the last summaries of both', () => {
    expect(siblings(before, later, after)).toEqual(['B', before, later]);
  });

  it('are not those metered only before or only after, nor the account itself', () => {
    expect(siblings(before)).toEqual([]);
    expect(siblings(after)).toEqual([]);
    expect(siblings(metered('A', '2021-09-01', '2021-09-30'), metered('A', '2021-10-08', '2021-10-10'))).toEqual([]);
  });
});

describe('load shifted from an account to its siblings', () => {
  const one = (account: string, meanKw: string): Load => of(metered(account, '2021-09-01', '2021-09-30', meanKw))[0]!;
  const shift = (lost: string | undefined, ...rises: [was: string, is: string][]) =>
    shiftIn(
      '0.60',
      'A',
      lost === undefined ? undefined : one('A', lost),
      ...rises.flatMap(([was, is], i) => [`B${i}`, one(`B${i}`, was), one(`B${i}`, is)]),
    );

  it('is what all of them gained together, where it is at least so much of what was lost', () => {
    expect(shift('1000', ['100', '400'], ['0', '300'])).toMatchObject({ isShifted: true });
    expect(shift('1000', ['100', '400'], ['0', '299.99'])).toMatchObject({ isShifted: false });
    expect(shift('1000', ['100', '400'], ['0', '300']).rise.toFixed()).toBe('600');
  });

  it('is not made less by a sibling that draws less than before', () => {
    expect(shift('1000', ['100', '700'], ['500', '0']).rise.toFixed()).toBe('600');
  });

  it('is none where nothing was lost, or what was lost is not known', () => {
    expect(shift('0', ['0', '500']).isShifted).toBe(false);
    expect(shift(undefined, ['0', '500'])).toMatchObject({ isShifted: false, lost: undefined });
    expect(shift('1000').rises).toEqual([]);
  });
});
