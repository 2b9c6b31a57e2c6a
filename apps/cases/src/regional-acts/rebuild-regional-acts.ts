import type { CaseEvent } from '@quanlian/contracts';
import { divisionsOf, regionalTypes } from '@quanlian/obligations';
import type { ObligationPolicy } from '@quanlian/obligations';

/** The same rows from the history alone, as `id division`. Pure. */
export function rebuildRegionalActs(history: readonly CaseEvent[], policies: readonly ObligationPolicy[]): string[] {
  const types = regionalTypes(policies);
  const places = new Map(history.filter(({ type }) => types.has(type)).map((event) => [event.id, divisionsOf(event)]));
  const corrections = history.filter(({ type }) => type === 'event.corrected');
  // A correction may have come before what it corrects, so the chain is followed until nothing is added.
  for (let before = -1; before !== places.size;) {
    before = places.size;
    for (const { id, facts } of corrections) {
      const divisions = places.get(String(facts.targetEventId));
      if (divisions) places.set(id, divisions);
    }
  }
  return [...places].flatMap(([id, divisions]) => divisions.map((division) => `${id} ${division}`));
}
