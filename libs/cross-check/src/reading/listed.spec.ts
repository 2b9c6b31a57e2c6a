import * as fc from 'fast-check';
import { happened } from '../example';
import { throughChanges } from '../testing/through-changes';
import { carried } from './carried';
import { changesOf } from './changes';
import { eventsOf, listed, listedFor, listedGiven } from './listed';

interface Load {
  kw: number;
}
const load = fc.record({ kw: fc.nat({ max: 9 }) });
const atLeast = (list: readonly Load[], least: number): number[] => list.filter(({ kw }) => kw >= least).map(({ kw }) => kw);
const sizeFrom = ({ kw }: Load, least: number): number | undefined => (kw >= least ? kw : undefined);

it('is what the items say, in their order, however the list grows and changes', () => {
  const large = listed((one: Load) => sizeFrom(one, 5));
  throughChanges(load, (list) => expect(large(list)).toEqual(atLeast(list, 5)));
});

it('is found for each limit that is asked about', () => {
  const large = listedFor(sizeFrom);
  throughChanges(load, (list) => {
    for (const least of [2, 7]) expect(large(list, least)).toEqual(atLeast(list, least));
  });
});

it('follows what is given when that is another one', () => {
  const large = listedGiven((one: Load, { least }: { least: number }) => sizeFrom(one, least));
  const [low, high] = [{ least: 2 }, { least: 7 }];
  throughChanges(load, (list) => {
    for (const given of [low, low, high]) expect(large(list, given)).toEqual(atLeast(list, given.least));
  });
});

it('stays one list that logs its own changes, so that answers about it can be carried on', () => {
  const large = listed((one: Load) => sizeFrom(one, 5));
  const total = carried({
    begin: () => 0,
    take: (sum, size: number) => sum + size,
    change: (sum, { before = 0, after = 0 }) => sum + after - before,
  });
  throughChanges(load, (list) => expect(total(large(list))).toBe(atLeast(list, 5).reduce((sum, size) => sum + size, 0)));
});

it('logs nothing where an item that says nothing comes, goes or is replaced by such', () => {
  const large = listed((one: Load) => sizeFrom(one, 5));
  throughChanges(fc.record({ kw: fc.nat({ max: 4 }) }), (list) => expect(changesOf(large(list))).toEqual([]));
});

it('the events that readings were read from are in the order of the readings', () => {
  const [one, other] = [happened('site.reported', '2021-10-01'), happened('site.reported', '2021-10-02')];
  expect(eventsOf([{ event: other }, { event: one }])).toEqual([other, one]);
});
