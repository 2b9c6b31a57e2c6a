import * as fc from 'fast-check';
import { throughChanges } from '../testing/through-changes';
import { insertInto, removeFrom, replaceIn } from './changes';
import { firstFor } from './first';

interface Load {
  kw: number;
}
const load = fc.record({ kw: fc.nat({ max: 9 }) });

it('is the first that passes of those that are there, however the list grows and changes', () => {
  const first = firstFor(({ kw }: Load, least: number) => kw >= least);
  throughChanges(load, (list) => {
    for (const least of [3, 8]) expect(first(list, least)).toBe(list.find(({ kw }) => kw >= least));
  });
});

describe('of a list that was read', () => {
  const asked: Load[] = [];
  const first = firstFor(({ kw }: Load, least: number) => (asked.push({ kw }), kw >= least));
  const known = (...sizes: number[]): Load[] => {
    const list = sizes.map((kw) => ({ kw }));
    first(list, 5);
    asked.length = 0;
    return list;
  };

  it('nothing after the first is looked at', () => {
    const list = known(1, 5, 9, 9);
    list.push({ kw: 7 });
    expect(first(list, 5)).toBe(list[1]);
    expect(asked).toEqual([]);
  });

  it.each([
    ['what comes between', (list: Load[]) => insertInto(list, 0, { kw: 2 }), [{ kw: 2 }]],
    ['what takes the place of another', (list: Load[]) => replaceIn(list, 2, { kw: 3 }), [{ kw: 3 }]],
    ['nothing where another goes', (list: Load[]) => removeFrom(list, 0), []],
    ['all where the first itself goes', (list: Load[]) => removeFrom(list, 1), [{ kw: 1 }, { kw: 9 }]],
  ])('%s is looked at', (_what, happens, expected) => {
    const list = known(1, 5, 9);
    happens(list);
    expect(first(list, 5)).toBe(list.find(({ kw }) => kw >= 5));
    expect(asked).toEqual(expected);
  });
});
