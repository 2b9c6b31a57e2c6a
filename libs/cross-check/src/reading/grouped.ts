import { carried, Question } from './carried';
import { Change, insertInto, removeFrom, replaceIn } from './changes';
import { firstIndex } from './sorted';

interface Group<T> {
  items: T[];
  /** where they are in the list that was read */
  places: number[];
}

interface Groups<T, K> {
  byKey: Map<K, Group<T>>;
  lists: Map<K, readonly T[]>;
  read: number;
}

function add<T, K>({ byKey, lists, read }: Groups<T, K>, key: K, item: T): void {
  const group = byKey.get(key);
  if (group) {
    group.items.push(item);
    group.places.push(read);
    return;
  }
  const items = [item];
  byKey.set(key, { items, places: [read] });
  lists.set(key, items);
}

const placeIn = ({ places }: Group<unknown>, at: number): number => firstIndex(places, (other) => other < at);

/** The order of the groups is that of their first items: a change of one of those asks for a fresh reading. */
function isFirst<T, K>({ byKey }: Groups<T, K>, key: K, at: number): boolean {
  const group = byKey.get(key);
  return !group || placeIn(group, at) === 0;
}

/** Groups that begin with the same item are in the order in which it names its keys. */
function isReordered<K>(was: readonly K[], is: readonly K[]): boolean {
  const kept = is.filter((key) => was.includes(key));
  return was.filter((key) => is.includes(key)).some((key, i) => key !== kept[i]);
}

function setRight<T, K>(groups: Groups<T, K>, { kind, at, after }: Change<T>, was: readonly K[], is: readonly K[]): Groups<T, K> | undefined {
  const stay = kind === 'replaced' ? was.filter((key) => is.includes(key)) : [];
  const [gone, come] = [was.filter((key) => !stay.includes(key)), is.filter((key) => !stay.includes(key))];
  if ([...gone, ...come].some((key) => isFirst(groups, key, at)) || isReordered(was, is)) return undefined;
  for (const key of stay) {
    const group = groups.byKey.get(key)!;
    replaceIn(group.items, placeIn(group, at), after!);
  }
  for (const key of gone) {
    const group = groups.byKey.get(key)!;
    const place = placeIn(group, at);
    removeFrom(group.items, place);
    group.places.splice(place, 1);
  }
  if (kind !== 'replaced') move(groups, at, kind === 'inserted' ? 1 : -1);
  for (const key of come) {
    const group = groups.byKey.get(key)!;
    const place = placeIn(group, at);
    insertInto(group.items, place, after!);
    group.places.splice(place, 0, at);
  }
  return groups;
}

function move(groups: Groups<unknown, unknown>, from: number, by: number): void {
  for (const group of groups.byKey.values()) for (let i = placeIn(group, from); i < group.places.length; i++) group.places[i]! += by;
  groups.read += by;
}

const question = <T, K>(keysOf: (item: T) => readonly K[]): Question<T, [], Groups<T, K>> => ({
  begin: () => ({ byKey: new Map(), lists: new Map(), read: 0 }),
  take(groups, item) {
    for (const key of keysOf(item)) add(groups, key, item);
    groups.read++;
    return groups;
  },
  change: (groups, change) =>
    setRight(groups, change, change.kind === 'inserted' ? [] : keysOf(change.before!), change.kind === 'removed' ? [] : keysOf(change.after!)),
});

/** Items by their keys, keys in the order of their first item. An item must not name a key twice. */
export function grouped<T, K>(keysOf: (item: T) => readonly K[]): (list: readonly T[]) => ReadonlyMap<K, readonly T[]> {
  const ask = carried(question(keysOf));
  return (list) => ask(list).lists;
}
