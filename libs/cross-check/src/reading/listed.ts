import type { EffectiveEvent } from '@quanlian/contracts';
import { carried, carriedFor, carriedGiven, Question } from './carried';
import { Change, insertInto, removeFrom, replaceIn } from './changes';
import { firstIndex } from './sorted';

/** What was said, and at which places of the list that was read. */
interface Listed<R> {
  found: R[];
  places: number[];
  read: number;
}

type Read<T, A extends readonly unknown[], R> = (item: T, ...about: A) => R | undefined;

function setRight<T, R>(listed: Listed<R>, { kind, at, after }: Change<T>, said: (item: T) => R | undefined): Listed<R> {
  const { found, places } = listed;
  const place = firstIndex(places, (other) => other < at);
  const was = kind !== 'inserted' && places[place] === at;
  const is = kind === 'removed' ? undefined : said(after!);
  if (was && is !== undefined) replaceIn(found, place, is);
  else if (was) removeFrom(found, place);
  else if (is !== undefined) insertInto(found, place, is);
  if (was) places.splice(place, 1);
  if (kind !== 'replaced') move(listed, place, kind === 'inserted' ? 1 : -1);
  if (is !== undefined) places.splice(place, 0, at);
  return listed;
}

function move(listed: Listed<unknown>, from: number, by: number): void {
  for (let i = from; i < listed.places.length; i++) listed.places[i]! += by;
  listed.read += by;
}

const question = <T, A extends readonly unknown[], R>(read: Read<T, A, R>): Question<T, A, Listed<R>> => ({
  begin: () => ({ found: [], places: [], read: 0 }),
  take(listed, item, ...about) {
    const said = read(item, ...about);
    if (said !== undefined) {
      listed.found.push(said);
      listed.places.push(listed.read);
    }
    listed.read++;
    return listed;
  },
  change: (listed, change, ...about) => setRight(listed, change, (item) => read(item, ...about)),
});

/** The items that say something, as what they say, in the order of the list. */
export function listed<T, R>(read: Read<T, [], R>): (list: readonly T[]) => readonly R[] {
  const ask = carried(question(read));
  return (list) => ask(list).found;
}

export function listedFor<T, A extends readonly unknown[], R>(read: Read<T, A, R>): (list: readonly T[], ...about: A) => readonly R[] {
  const ask = carriedFor(question(read));
  return (list, ...about) => ask(list, ...about).found;
}

export function listedGiven<T, G extends readonly unknown[], R>(read: Read<T, G, R>): (list: readonly T[], ...given: G) => readonly R[] {
  const ask = carriedGiven(question(read));
  return (list, ...given) => ask(list, ...given).found;
}

/** The events that a list of readings was read from. */
export const eventsOf = listed(({ event }: { event: EffectiveEvent }) => event);
