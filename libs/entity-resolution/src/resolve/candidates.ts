import type { CorrectedEvent } from '../corrections/apply-corrections';
import type { OperatorDecision } from '../operator/operator-of';
import type { Candidate } from '../suggestions/suggestions-for';
import { statedAddresses, statedNames } from '../suggestions/stated';

/** What is known of each operator that an event without a key could be matched by. */
export function candidatesOf(events: readonly CorrectedEvent[], decisions: ReadonlyMap<string, OperatorDecision>): Candidate[] {
  const known = new Map<string, { addresses: Set<string>; names: Set<string> }>();
  for (const event of events) {
    const operator = event.retractedBy === undefined ? decisions.get(event.id)?.operator : undefined;
    if (operator === undefined) continue;
    const entry = known.get(operator) ?? { addresses: new Set(), names: new Set() };
    known.set(operator, entry);
    statedAddresses(event).forEach((address) => entry.addresses.add(address));
    statedNames(event).forEach((name) => entry.names.add(name));
  }
  return [...known]
    .map(([operator, { addresses, names }]) => ({ operator, addresses: [...addresses].sort(), names: [...names].sort() }))
    .sort((a, b) => (a.operator < b.operator ? -1 : 1));
}
