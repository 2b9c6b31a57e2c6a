import type { CaseEvent, EffectiveEvent } from '@quanlian/contracts';
import { claimsOf, identifyingKeys, isSelfEvident } from '@quanlian/entity-resolution';
import type { KeyClaim } from '@quanlian/entity-resolution';

export const asSent = (event: CaseEvent): EffectiveEvent => ({ ...event, correctedBy: [] });

const touches = ({ key, operator, group }: KeyClaim, keys: ReadonlySet<string>): boolean =>
  keys.has(key) || keys.has(operator) || (group !== undefined && keys.has(group));

/** A claim about one of these keys that the key alone does not make; a range may be around any address. */
const isTelling = (claim: KeyClaim, keys: ReadonlySet<string>): boolean =>
  !isSelfEvident(claim) && (touches(claim, keys) || claim.key.startsWith('cidr:'));

export const saysSomething = (event: CaseEvent, keys: ReadonlySet<string>): boolean =>
  claimsOf(asSent(event)).some((claim) => isTelling(claim, keys));

/**
 * Of what was gathered, what the answer rests on: the operator's events, what claims something about their keys and, along the chain, about whoever is
 * named there, and what corrects, approves or names any of these. If the operator's events were others without the rest, all of it stays.
 */
export function leanest(known: readonly CaseEvent[], ownAmong: (events: readonly CaseEvent[]) => readonly CaseEvent[]): readonly CaseEvent[] {
  const own = ownAmong(known);
  const ids = new Set(own.map(({ id }) => id));
  const keys = new Set(own.flatMap((event) => [...identifyingKeys(event), ...claimsOf(asSent(event)).map(({ key }) => key)]));
  const claims = known.flatMap((event) => claimsOf(asSent(event)));
  for (let size = -1; size !== keys.size;) {
    size = keys.size;
    for (const claim of claims) if (touches(claim, keys)) keys.add(claim.key).add(claim.operator);
  }
  const lean = withPointers(
    known,
    known.filter((event) => ids.has(event.id) || saysSomething(event, keys)),
  );
  const found = ownAmong(lean);
  return found.length === own.length && found.every(({ id }) => ids.has(id)) ? lean : known;
}

/** With corrections and approvals of these, and openings of the cases that these name, with what opened them. */
function withPointers(known: readonly CaseEvent[], events: readonly CaseEvent[]): CaseEvent[] {
  const ids = new Set(events.map(({ id }) => id));
  const caseIds = new Set<string>();
  for (let size = -1; size !== ids.size;) {
    size = ids.size;
    for (const { id, type, facts } of known) {
      if (ids.has(String(facts.targetEventId)) || ids.has(String(facts.eventId))) ids.add(id);
      if (type === 'suggestion.approved' && ids.has(id)) caseIds.add(String(facts.caseId));
      if (type === 'case.opened' && (caseIds.has(String(facts.caseId)) || ids.has(String(facts.openedBy)))) ids.add(id).add(String(facts.openedBy));
    }
  }
  return known.filter(({ id }) => ids.has(id));
}
