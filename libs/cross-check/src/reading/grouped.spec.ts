import * as fc from 'fast-check';
import { throughChanges } from '../testing/through-changes';
import { carried } from './carried';
import { insertInto, removeFrom, replaceIn } from './changes';
import { grouped } from './grouped';

interface Load {
  accounts: readonly string[];
  kw: number;
}
const load = fc.record({ accounts: fc.uniqueArray(fc.constantFrom('A', 'B', 'C'), { maxLength: 2 }), kw: fc.nat({ max: 9 }) });

function groupedAfresh(list: readonly Load[]): [string, Load[]][] {
  const groups = new Map<string, Load[]>();
  for (const one of list) for (const account of one.accounts) groups.set(account, [...(groups.get(account) ?? []), one]);
  return [...groups];
}
const accountsOf = ({ accounts }: Load): readonly string[] => accounts;

it('has the items of each key in their order, keys by their first items, however the list grows and changes', () => {
  const byAccount = grouped(accountsOf);
  throughChanges(load, (list) => expect([...byAccount(list)]).toEqual(groupedAfresh(list)));
});

it('has for each key one list that logs its changes, so that answers about it can be carried on', () => {
  const byAccount = grouped(accountsOf);
  const total = carried({
    begin: () => 0,
    take: (sum, { kw }: Load) => sum + kw,
    change: (sum, { before, after }) => sum + (after?.kw ?? 0) - (before?.kw ?? 0),
  });
  throughChanges(load, (list) => {
    for (const [, items] of byAccount(list)) expect(total(items)).toBe(items.reduce((sum, { kw }) => sum + kw, 0));
  });
});

it('has the keys of one item in the order in which it names them, also where another takes its place', () => {
  const byAccount = grouped(accountsOf);
  const list: Load[] = [{ accounts: ['A', 'B'], kw: 1 }];
  byAccount(list);
  replaceIn(list, 0, { accounts: ['B', 'A'], kw: 2 });
  expect([...byAccount(list).keys()]).toEqual(['B', 'A']);
});

describe('of a list that was read', () => {
  const asked: Load[] = [];
  const byAccount = grouped((one: Load) => (asked.push(one), one.accounts));
  const a = (kw: number): Load => ({ accounts: ['A'], kw });
  const b = (kw: number): Load => ({ accounts: ['B'], kw });

  it.each([
    ['one more at the end', (list: Load[]) => list.push(b(9))],
    ['one put behind the first of its key', (list: Load[]) => insertInto(list, 2, a(9))],
    ['one taken away that was not the first of its key', (list: Load[]) => removeFrom(list, 2)],
    ['one replaced by another of its key, be it the first', (list: Load[]) => replaceIn(list, 0, a(9))],
    ['one that moved to a key with earlier items', (list: Load[]) => replaceIn(list, 3, a(9))],
  ])('the lists of the keys stay the same lists after %s', (_what, happens) => {
    const list = [a(1), b(2), a(3), b(4)];
    const lists = new Map(byAccount(list));
    asked.length = 0;
    happens(list);
    const after = byAccount(list);
    for (const key of ['A', 'B']) expect(after.get(key)).toBe(lists.get(key));
    expect([...after]).toEqual(groupedAfresh(list));
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it.each([
    ['goes', (list: Load[]) => removeFrom(list, 0)],
    ['gets one before it', (list: Load[]) => insertInto(list, 0, b(9))],
    ['moves to another key', (list: Load[]) => replaceIn(list, 0, b(9))],
  ])('all is read again where the first of a key %s, for the order of the keys may be another', (_what, happens) => {
    const list = [a(1), b(2), a(3), b(4)];
    byAccount(list);
    asked.length = 0;
    happens(list);
    expect([...byAccount(list)]).toEqual(groupedAfresh(list));
    expect(asked.length).toBeGreaterThanOrEqual(list.length);
  });
});
