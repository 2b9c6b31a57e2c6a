import type { EffectiveEvent } from '@quanlian/contracts';
import { carried, carriedFor } from './carried';

/** The items that say something, as what they say, in the order of the list. */
export const listed = <T, R>(read: (item: T) => R | undefined): ((list: readonly T[]) => readonly R[]) =>
  carried<T, R[]>(
    () => [],
    (found, item) => {
      const said = read(item);
      if (said !== undefined) found.push(said);
      return found;
    },
  );

export const listedFor = <T, A extends readonly unknown[], R>(
  read: (item: T, ...about: A) => R | undefined,
): ((list: readonly T[], ...about: A) => readonly R[]) =>
  carriedFor<T, A, R[]>(
    () => [],
    (found, item, ...about) => {
      const said = read(item, ...about);
      if (said !== undefined) found.push(said);
      return found;
    },
  );

interface Best<T> {
  item?: T;
  value: number;
}
const NOTHING: Best<never> = { value: -Infinity };
const better = <T>(best: Best<T>, item: T, value: number | undefined): Best<T> =>
  value === undefined || value < best.value ? best : { item, value };

/** Of the items with a value, the one with the highest; of equals, the last. */
export function latest<T>(by: (item: T) => number | undefined): (list: readonly T[]) => T | undefined {
  const best = carried<T, Best<T>>(
    () => NOTHING,
    (so, item) => better(so, item, by(item)),
  );
  return (list) => best(list).item;
}

export function latestFor<T, A extends readonly unknown[]>(
  by: (item: T, ...about: A) => number | undefined,
): (list: readonly T[], ...about: A) => T | undefined {
  const best = carriedFor<T, A, Best<T>>(
    () => NOTHING,
    (so, item, ...about) => better(so, item, by(item, ...about)),
  );
  return (list, ...about) => best(list, ...about).item;
}

/** Of events, the one that occurred first or last; of equals, the last to arrive. */
export const firstOccurred: (events: readonly EffectiveEvent[]) => EffectiveEvent | undefined = latest(
  ({ occurredAt }: EffectiveEvent) => -occurredAt,
);
export const lastOccurred: (events: readonly EffectiveEvent[]) => EffectiveEvent | undefined = latest(({ occurredAt }: EffectiveEvent) => occurredAt);

export const firstFor = <T, A extends readonly unknown[]>(
  test: (item: T, ...about: A) => boolean,
): ((list: readonly T[], ...about: A) => T | undefined) =>
  carriedFor<T, A, T | undefined>(
    () => undefined,
    (found, item, ...about) => found ?? (test(item, ...about) ? item : undefined),
  );

/** Items by their keys, keys in the order of their first item. */
export const grouped = <T, K>(keysOf: (item: T) => readonly K[]): ((list: readonly T[]) => ReadonlyMap<K, readonly T[]>) =>
  carried<T, Map<K, T[]>>(
    () => new Map(),
    (groups, item) => {
      for (const key of keysOf(item)) {
        const group = groups.get(key);
        if (group) group.push(item);
        else groups.set(key, [item]);
      }
      return groups;
    },
  );

/** The events that a list of readings was read from; it grows with the list. */
export const eventsOf = listed(({ event }: { event: EffectiveEvent }) => event);
