interface Answer {
  count: number;
  given: unknown;
  state: unknown;
}

const answers = new WeakMap<readonly unknown[], Map<unknown, Answer>>();

/**
 * What a question about a list has come to. Lists of a walk change in one way only: they grow at their end. So the answer for
 * the shorter list is carried on over the new items; a list that was replaced is read from its beginning, and so is one
 * whose answer rests on something else, `given`, that is no longer the same. The question must name all else that `take` looks at.
 */
export function carried<T, S>(list: readonly T[], question: unknown, begin: () => S, take: (state: S, item: T) => S, given?: unknown): S {
  if (list.length === 0) return begin();
  let asked = answers.get(list);
  if (!asked) answers.set(list, (asked = new Map()));
  let answer = asked.get(question);
  if (!answer || answer.given !== given || answer.count > list.length) asked.set(question, (answer = { count: 0, given, state: begin() }));
  let state = answer.state as S;
  for (let i = answer.count; i < list.length; i++) state = take(state, list[i]!);
  answer.state = state;
  answer.count = list.length;
  return state;
}

/** The items that say something, as what they say, in the order of the list. The result grows with the list. */
export const listed = <T, R>(list: readonly T[], question: unknown, read: (item: T) => R | undefined, given?: unknown): readonly R[] =>
  carried<T, R[]>(
    list,
    question,
    () => [],
    (found, item) => {
      const said = read(item);
      if (said !== undefined) found.push(said);
      return found;
    },
    given,
  );

/** Of the items with a value, the one with the highest; of equals, the last. */
export function latestIn<T>(list: readonly T[], question: unknown, by: (item: T) => number | undefined): T | undefined {
  const nothing: { item?: T; value: number } = { value: -Infinity };
  return carried(
    list,
    question,
    () => nothing,
    (best, item) => {
      const value = by(item);
      return value === undefined || value < best.value ? best : { item, value };
    },
  ).item;
}

export const firstIn = <T>(list: readonly T[], question: unknown, test: (item: T) => boolean): T | undefined =>
  carried<T, T | undefined>(
    list,
    question,
    () => undefined,
    (first, item) => first ?? (test(item) ? item : undefined),
  );

export const lastIn = <T>(list: readonly T[], question: unknown, test: (item: T) => boolean): T | undefined =>
  carried<T, T | undefined>(
    list,
    question,
    () => undefined,
    (last, item) => (test(item) ? item : last),
  );

/** Items by a key, keys in the order of their first item. Both grow with the list. */
export const groupedIn = <T, K>(list: readonly T[], question: unknown, keysOf: (item: T) => readonly K[]): ReadonlyMap<K, readonly T[]> =>
  carried<T, Map<K, T[]>>(
    list,
    question,
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
