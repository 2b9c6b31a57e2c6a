import type { Measure } from '@quanlian/cross-check';

/** Measures that name this event as their basis, or a measure that does; in the order given. */
export function restingOn(eventId: string, measures: readonly Measure[]): Measure[] {
  const bases = new Set([eventId]);
  for (let before = -1; before !== bases.size;) {
    before = bases.size;
    for (const { event } of measures) if (bases.has(event.facts.basisEventId as string)) bases.add(event.id);
  }
  bases.delete(eventId);
  return measures.filter(({ event }) => bases.has(event.id));
}
