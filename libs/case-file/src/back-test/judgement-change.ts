/** What a draft does to one thing that a case is judged to have. */
export type JudgementChange = 'appears' | 'disappears' | 'changes';

/** One thing as it is, as a draft would have it, or both. */
export interface Judged<T> {
  change: JudgementChange;
  live?: T;
  draft?: T;
}

interface Compared<T> {
  nameOf: (one: T) => string;
  isSame: (live: T, draft: T) => boolean;
}

/** What differs between two lists of things with names of their own; what is the same is left out. */
export function differences<T>(live: readonly T[], draft: readonly T[], { nameOf, isSame }: Compared<T>): Judged<T>[] {
  const drafted = new Map(draft.map((one) => [nameOf(one), one]));
  const known = new Set(live.map(nameOf));
  const before = live.flatMap((one): Judged<T>[] => {
    const other = drafted.get(nameOf(one));
    if (other === undefined) return [{ change: 'disappears', live: one }];
    return isSame(one, other) ? [] : [{ change: 'changes', live: one, draft: other }];
  });
  return [...before, ...draft.filter((one) => !known.has(nameOf(one))).map((one): Judged<T> => ({ change: 'appears', draft: one }))];
}
