import type { CaseEvent } from '@quanlian/contracts';
import { byArrival, deduplicate } from '@quanlian/entity-resolution';
import { isRegionEvent } from '@quanlian/obligations';
import { groupBy } from './group-by';

/** Whose an event is: the case's, an earlier episode's, or its region's. */
export type Shelf = 'own' | 'earlier' | 'region';

export interface Arrivals {
  /** what was recorded up to an instant, in arrival order */
  known: readonly CaseEvent[];
  /** the same by instant of recording */
  groups: ReadonlyMap<number, readonly CaseEvent[]>;
  shelfOf(event: CaseEvent): Shelf;
  /** id of a repeated delivery → id of the event that it repeats */
  standsFor(id: string): string;
}

/** Facts recorded at one instant become known together: nobody could have seen a state between them. */
export function arrivalsOf(events: readonly CaseEvent[], earlier: readonly CaseEvent[], knownAt: number): Arrivals {
  const own = new Set(events.map((event) => event.id));
  const known = [...events, ...earlier.filter((event) => !own.has(event.id))].filter((event) => event.recordedAt <= knownAt).sort(byArrival);
  const { duplicateOf } = deduplicate(known);
  const standsFor = (id: string): string => duplicateOf.get(id) ?? id;
  const byId = new Map(known.map((event) => [event.id, event]));
  return {
    known,
    groups: groupBy(known, (event) => event.recordedAt),
    standsFor,
    shelfOf(event) {
      const subject = rootOf(event, (id) => byId.get(standsFor(id)));
      if (isRegionEvent(subject)) return 'region';
      return own.has(subject.id) ? 'own' : 'earlier';
    },
  };
}

/**
 * Did nothing but later events come to what was known before? Then whoever walked through that up to `instant` may walk on, and comes to where a walk
 * through all of it comes.
 */
export function onlyGrew(before: Arrivals, after: Arrivals, instant: number): boolean {
  const { length } = before.known;
  if (after.known.length < length) return false;
  if (!before.known.every((event, place) => isSameArrival(event, after.known[place]!) && before.shelfOf(event) === after.shelfOf(event)))
    return false;
  const come = after.known.slice(length);
  if (come.length === 0) return true;
  const awaited = new Set(before.known.flatMap(namedBy));
  return come.every((event) => event.recordedAt > instant && !awaited.has(event.id));
}

const isSameArrival = (a: CaseEvent, b: CaseEvent): boolean =>
  a.id === b.id && a.recordedAt === b.recordedAt && a.acceptedAt === b.acceptedAt && a.position === b.position;

/** Events that an event names may come after it. Then it meant something else than was thought. */
const namedBy = ({ facts }: CaseEvent): unknown[] => [facts.targetEventId, facts.replacement?.targetEventId, facts.triggerEventId];

/** A correction belongs where the event that it corrects belongs, whatever its own keys say. */
function rootOf(event: CaseEvent, byId: (id: string) => CaseEvent | undefined): CaseEvent {
  if (event.type !== 'event.corrected') return event;
  const passed = new Set<string>();
  let root = event;
  while (root.type === 'event.corrected' && !passed.has(root.id)) {
    passed.add(root.id);
    root = byId(String(root.facts.targetEventId)) ?? root;
  }
  return root;
}
