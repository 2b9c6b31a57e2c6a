import type { EffectiveEvent } from '@quanlian/contracts';
import { carried, carriedFor, Question } from './carried';
import type { Change } from './changes';

/** The best item so far, and where it is. */
interface Best<T> {
  item?: T;
  value: number;
  at: number;
  read: number;
}

type By<T, A extends readonly unknown[]> = (item: T, ...about: A) => number | undefined;

const isBetter = (value: number | undefined, at: number, best: Best<unknown>): boolean =>
  value !== undefined && (value > best.value || (value === best.value && at > best.at));

/** Only where the best itself is gone or has become worse, the whole list must be read again. */
function setRight<T>(best: Best<T>, { kind, at, after }: Change<T>, value: number | undefined): Best<T> | undefined {
  const moved = kind === 'inserted' ? 1 : kind === 'removed' ? -1 : 0;
  if (kind !== 'inserted' && at === best.at) {
    if (value === undefined || value < best.value) return undefined;
    return { ...best, item: after, value };
  }
  const shifted = { ...best, at: best.at + (at <= best.at ? moved : 0), read: best.read + moved };
  return kind !== 'removed' && isBetter(value, at, shifted) ? { ...shifted, item: after, value: value!, at } : shifted;
}

const question = <T, A extends readonly unknown[]>(by: By<T, A>): Question<T, A, Best<T>> => ({
  begin: () => ({ value: -Infinity, at: -1, read: 0 }),
  take(best, item, ...about) {
    const value = by(item, ...about);
    if (isBetter(value, best.read, best)) {
      best.item = item;
      best.value = value!;
      best.at = best.read;
    }
    best.read++;
    return best;
  },
  change: (best, change, ...about) => setRight(best, change, change.kind === 'removed' ? undefined : by(change.after!, ...about)),
});

/** Of the items with a value, the one with the highest; of equals, the last. */
export function latest<T>(by: By<T, []>): (list: readonly T[]) => T | undefined {
  const ask = carried(question(by));
  return (list) => ask(list).item;
}

export function latestFor<T, A extends readonly unknown[]>(by: By<T, A>): (list: readonly T[], ...about: A) => T | undefined {
  const ask = carriedFor(question(by));
  return (list, ...about) => ask(list, ...about).item;
}

type OfEvents = (events: readonly EffectiveEvent[]) => EffectiveEvent | undefined;

/** Of events, the one that occurred first or last; of equals, the last to arrive. */
export const firstOccurred: OfEvents = latest(({ occurredAt }: EffectiveEvent) => -occurredAt);
export const lastOccurred: OfEvents = latest(({ occurredAt }: EffectiveEvent) => occurredAt);
