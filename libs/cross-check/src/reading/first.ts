import { carriedFor, Question } from './carried';
import type { Change } from './changes';

interface First<T> {
  item?: T;
  at: number;
  read: number;
}

type Test<T, A extends readonly unknown[]> = (item: T, ...about: A) => boolean;

/** Only where the first itself is gone, the whole list must be read again. */
function setRight<T>(first: First<T>, { kind, at, after }: Change<T>, passes: boolean): First<T> | undefined {
  const moved = kind === 'inserted' ? 1 : kind === 'removed' ? -1 : 0;
  const read = first.read + moved;
  if (kind !== 'inserted' && at === first.at) return passes ? { ...first, item: after } : undefined;
  if (passes && at <= first.at) return { item: after, at, read };
  return { ...first, at: first.at + (at <= first.at ? moved : 0), read };
}

const question = <T, A extends readonly unknown[]>(test: Test<T, A>): Question<T, A, First<T>> => ({
  begin: () => ({ at: Infinity, read: 0 }),
  take(first, item, ...about) {
    if (first.at === Infinity && test(item, ...about)) {
      first.item = item;
      first.at = first.read;
    }
    first.read++;
    return first;
  },
  change: (first, change, ...about) => setRight(first, change, change.kind !== 'removed' && test(change.after!, ...about)),
});

/** The first item that passes. */
export function firstFor<T, A extends readonly unknown[]>(test: Test<T, A>): (list: readonly T[], ...about: A) => T | undefined {
  const ask = carriedFor(question(test));
  return (list, ...about) => ask(list, ...about).item;
}
