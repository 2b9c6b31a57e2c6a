import * as fc from 'fast-check';
import { beijingDate, DAY_MS, EffectiveEvent } from '@quanlian/contracts';
import { caseView } from '../../case-view';
import { moment } from '../../example';
import { load } from '../../example-events';
import { throughChanges } from '../../testing/through-changes';
import { firstStart, startsAfter } from './account-starts';

const limits = { windowD: 180, minKw: '50', quietD: 28 };
const decidedAt = Date.parse(moment('2021-10-01'));
const metered = (from: string, to: string, meanKw: string, facts = {}, account = 'A') =>
  load(from, to, { meanKw, ...facts }, [`account-no:grid:${account}`]);
const asked = (events: readonly EffectiveEvent[], cut: readonly string[] = []) =>
  startsAfter(caseView({ now: 0, events }), new Set(cut), decidedAt, limits);
const startOf = (...events: EffectiveEvent[]) => firstStart(asked(events))?.load.event;
const isUnknown = (...events: EffectiveEvent[]): boolean => asked(events).some(({ unknown }) => unknown);
const running = metered('2021-11-01', '2021-11-28', '50');

describe('power that begins on an account after a decision', () => {
  it.each([
    ['on its day', '2021-10-01', '50', true],
    ['a day before it', '2021-09-30', '50', false],
    ['on the last day of the window', '2022-03-30', '50', true],
    ['a day later', '2022-03-31', '50', false],
    ['with too little power', '2021-11-01', '49.99', false],
  ])('is a start where it is enough and in time: %s (%s, %s kW) -> %p', (_what, from, kw, expected) => {
    expect(startOf(metered(from, '2022-04-10', kw)) !== undefined).toBe(expected);
  });

  it('is a start on an account of which nothing is known before', () => {
    expect(startOf(running)).toBe(running);
    expect(isUnknown(running)).toBe(false);
  });

  it('is a start where nothing was drawn in the four weeks before', () => {
    expect(startOf(metered('2021-10-10', '2021-10-31', '0'), running)).toBe(running);
    expect(startOf(metered('2021-08-01', '2021-10-03', '60'), metered('2021-10-10', '2021-10-31', '0'), running)).toBe(running);
  });

  it('is none where something was drawn, be it by any of several summaries, or by one that does not tell', () => {
    expect(startOf(metered('2021-10-10', '2021-10-31', '0.1'), running)).toBeUndefined();
    expect(startOf(metered('2021-10-05', '2021-10-10', '20'), metered('2021-10-10', '2021-10-31', '0'), running)).toBeUndefined();
    const both = load('2021-10-10', '2021-10-31', { meanKw: '0' }, ['account-no:grid:A', 'account-no:grid:B']);
    expect(startOf(both, running)).toBeUndefined();
  });

  it.each([
    ['counts where it ended in their first minute', moment('2021-10-04T00:01'), true, false],
    ['tells nothing of them where it ended as they began', moment('2021-10-04'), false, true],
  ])('a summary of the days before %s', (_what, to, starts, unknown) => {
    const before = metered('2021-09-01', '2021-09-30', '0', { to });
    expect([startOf(before, running) !== undefined, isUnknown(before, running)]).toEqual([starts, unknown]);
  });

  it('is a start where the account was opened in the four weeks before', () => {
    const opened = (accountOpenedOn: string) => metered('2021-11-01', '2021-11-28', '50', { accountOpenedOn });
    expect(startOf(opened(moment('2021-10-04T00:01')))).toBeDefined();
    expect([startOf(opened('2021-10-04')), isUnknown(opened('2021-10-04'))]).toEqual([undefined, true]);
    expect([startOf(opened('2015-01-01')), isUnknown(opened('2015-01-01'))]).toEqual([undefined, true]);
  });

  it('is not asked about on an account that is cut off', () => {
    expect(asked([running], ['A'])).toEqual([]);
    expect(asked([running], ['B'])).toHaveLength(1);
  });

  it('is not known on an account of several whose own power is not stated', () => {
    expect(startOf(load('2021-11-01', '2021-11-28', { meanKw: '500' }, ['account-no:grid:A', 'account-no:grid:B']))).toBeUndefined();
  });
});

describe('of several starts', () => {
  const [late, early] = [metered('2021-11-01', '2021-11-28', '50'), metered('2021-11-01', '2021-11-20', '50', {}, 'B')];

  it('the one to arrive first counts, whichever account was met first', () => {
    expect([startOf(late, early), startOf(early, late)]).toEqual([early, early]);
  });
  it('on one account, the first in the order of arrival', () => {
    const again = metered('2022-01-10', '2022-01-28', '60');
    const between = metered('2021-12-01', '2022-01-09', '0');
    expect(startOf(running, between, again)).toBe(running);
  });
  it('there is none where none is', () => expect(firstStart([])).toBeUndefined());
});

it('late news of the days before is taken as if it had come in time', () => {
  const day = (n: number): string => beijingDate(decidedAt + n * DAY_MS);
  const summaries = fc
    .record({ from: fc.integer({ min: -40, max: 60 }), lasting: fc.integer({ min: 1, max: 20 }), kw: fc.constantFrom('0', '60') })
    .map(({ from, lasting, kw }) => metered(day(from), day(from + lasting), kw));
  const spanOf = ({ facts }: EffectiveEvent) => [Date.parse(moment(facts.from)), Date.parse(moment(facts.to)) + DAY_MS] as const;
  const startsAt = (event: EffectiveEvent, all: readonly EffectiveEvent[]): boolean | undefined => {
    const [from] = spanOf(event);
    const ended = all.filter((other) => spanOf(other)[1] <= from);
    const near = ended.filter((other) => spanOf(other)[1] > from - limits.quietD * DAY_MS);
    if (near.length) return near.every(({ facts }) => facts.meanKw === '0');
    return ended.length ? undefined : true;
  };
  throughChanges(summaries, (list) => {
    const candidates = list.filter((event) => event.facts.meanKw === '60' && spanOf(event)[0] >= decidedAt);
    const [found] = asked(list);
    expect(found?.first?.load.event).toBe(candidates.find((event) => startsAt(event, list)));
    expect(found?.unknown ?? false).toBe(candidates.some((event) => startsAt(event, list) === undefined));
  });
});
