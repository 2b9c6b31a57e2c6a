import type { CaseEvent } from '@quanlian/contracts';
import { byArrival, deduplicate } from '@quanlian/entity-resolution';
import { isRegionEvent } from '@quanlian/obligations';
import { groupBy } from './group-by';

/** Whose an event is: the case's, an earlier episode's, or its region's. */
export type Shelf = 'own' | 'earlier' | 'region';

export interface Arrivals {
  /** what was recorded up to an instant, by instant of recording, each group in arrival order */
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
    groups: groupBy(known, (event) => event.recordedAt),
    standsFor,
    shelfOf(event) {
      const subject = rootOf(event, (id) => byId.get(standsFor(id)));
      if (isRegionEvent(subject)) return 'region';
      return own.has(subject.id) ? 'own' : 'earlier';
    },
  };
}

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
