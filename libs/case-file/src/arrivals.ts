import type { CaseEvent } from '@quanlian/contracts';
import { byArrival, layCorrections } from '@quanlian/entity-resolution';
import { groupBy } from './group-by';

export interface Arrivals {
  /** what was recorded up to an instant, by instant of recording, each group in arrival order */
  groups: ReadonlyMap<number, readonly CaseEvent[]>;
  isEarlier(event: CaseEvent): boolean;
  /** id of a repeated delivery → id of the event that it repeats */
  standsFor(id: string): string;
}

/** Facts recorded at one instant become known together: nobody could have seen a state between them. */
export function arrivalsOf(events: readonly CaseEvent[], earlier: readonly CaseEvent[], knownAt: number): Arrivals {
  const own = new Set(events.map((event) => event.id));
  const known = [...events, ...earlier.filter((event) => !own.has(event.id))].filter((event) => event.recordedAt <= knownAt).sort(byArrival);
  const { duplicateOf } = layCorrections(known);
  return {
    groups: groupBy(known, (event) => event.recordedAt),
    isEarlier: (event) => !own.has(event.id),
    standsFor: (id) => duplicateOf.get(id) ?? id,
  };
}
