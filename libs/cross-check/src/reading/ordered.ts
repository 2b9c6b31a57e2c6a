import { carried, Question } from './carried';
import { replaceIn } from './changes';
import { firstIndex } from './sorted';

type By<T> = (item: T) => number;

/** Nearly always, what is set right keeps its place; otherwise the list is put in order anew. */
const question = <T>(by: By<T>): Question<T, [], T[]> => ({
  begin: () => [],
  take(ordered, item) {
    const value = by(item);
    ordered.splice(
      firstIndex(ordered, (other) => by(other) <= value),
      0,
      item,
    );
    return ordered;
  },
  change(ordered, { kind, before, after }) {
    if (kind !== 'replaced' || by(before!) !== by(after!)) return undefined;
    const value = by(before!);
    replaceIn(
      ordered,
      ordered.indexOf(
        before!,
        firstIndex(ordered, (other) => by(other) < value),
      ),
      after!,
    );
    return ordered;
  },
});

/** Items by a number, from the lowest; of equals, as in the list. */
export function ordered<T>(by: By<T>): (list: readonly T[]) => readonly T[] {
  return carried(question(by));
}

/** Of items in order of a number, the last that is not beyond a limit and passes. */
export function lastWithin<T>(inOrder: readonly T[], by: By<T>, limit: number, passes: (item: T) => boolean): T | undefined {
  for (let i = firstIndex(inOrder, (item) => by(item) <= limit) - 1; i >= 0; i--) if (passes(inOrder[i]!)) return inOrder[i];
  return undefined;
}
