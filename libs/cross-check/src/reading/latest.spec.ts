import * as fc from 'fast-check';
import { happened } from '../example';
import { throughChanges } from '../testing/through-changes';
import { insertInto, removeFrom, replaceIn } from './changes';
import { firstOccurred, lastOccurred, latest, latestFor } from './latest';

interface Load {
  to?: number;
}
const load: fc.Arbitrary<Load> = fc.record({ to: fc.option(fc.nat({ max: 4 }), { nil: undefined }) });

const highest = (list: readonly Load[], until = Infinity): Load | undefined =>
  list.reduce<Load | undefined>((so, one) => (one.to !== undefined && one.to <= until && one.to >= (so?.to ?? -Infinity) ? one : so), undefined);

it('is the one with the highest value, of equals the last, however the list grows and changes', () => {
  const last = latest(({ to }: Load) => to);
  throughChanges(load, (list) => expect(last(list)).toBe(highest(list)));
});

it('is found for each limit that is asked about', () => {
  const last = latestFor(({ to }: Load, until: number) => (to !== undefined && to <= until ? to : undefined));
  throughChanges(load, (list) => {
    for (const until of [1, 3]) expect(last(list, until)).toBe(highest(list, until));
  });
});

describe('of a list that was read', () => {
  const asked: (number | undefined)[] = [];
  const last = latest(({ to }: Load) => (asked.push(to), to));

  it.each([
    ['what comes between', (list: Load[]) => insertInto(list, 0, { to: 1 }), [1]],
    ['what takes the place of another', (list: Load[]) => replaceIn(list, 0, { to: 2 }), [2]],
    ['nothing where another goes', (list: Load[]) => removeFrom(list, 0), []],
    ['only what is better in the place of the best', (list: Load[]) => replaceIn(list, 1, { to: 6 }), [6]],
    ['all where the best itself goes', (list: Load[]) => removeFrom(list, 1), [3, 4]],
    ['all where the best becomes worse', (list: Load[]) => replaceIn(list, 1, { to: 2 }), [2, 3, 2, 4]],
    ['all where the best has no value any more', (list: Load[]) => replaceIn(list, 1, {}), [undefined, 3, undefined, 4]],
  ])('%s is looked at', (_what, happens, expected) => {
    const list: Load[] = [{ to: 3 }, { to: 5 }, { to: 4 }];
    last(list);
    asked.length = 0;
    happens(list);
    expect(last(list)).toBe(highest(list));
    expect(asked).toEqual(expected);
  });
});

it('of events, the one that occurred first or last; of those at one time, the last to arrive', () => {
  const [a, b, c, d] = ['2021-10-02', '2021-10-01', '2021-10-02', '2021-10-01'].map((day, n) => happened('site.reported', day, { n }));
  expect(firstOccurred([a!, b!, c!, d!])).toBe(d);
  expect(lastOccurred([a!, b!, c!, d!])).toBe(c);
  expect([firstOccurred([]), lastOccurred([])]).toEqual([undefined, undefined]);
});
