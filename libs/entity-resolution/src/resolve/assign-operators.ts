import type { Lookup } from '../claims/key-claim';
import type { Corrected, CorrectedEvent } from '../corrections/apply-corrections';
import { operatorOf } from '../operator/operator-of';
import type { OperatorDecision } from '../operator/operator-of';
import { linksBetween } from './links';

/** Event id → its operator, for every event; events that follow another get its answer, however long the chain. */
export function assignOperators(
  corrected: Corrected,
  lookup: Lookup,
  caseOperators: ReadonlyMap<string, string>,
): ReadonlyMap<string, OperatorDecision> {
  const links = linksBetween(corrected);
  const byId = new Map(corrected.events.map((event) => [event.id, event]));
  const decided = new Map<string, OperatorDecision>();
  const asking = new Set<string>();

  const operatorById = (id: string | undefined): string | undefined => {
    const event = id === undefined ? undefined : byId.get(id);
    return event && !asking.has(event.id) ? decide(event).operator : undefined;
  };
  const approvedOperator = (id: string): string | undefined => {
    const approval = links.approvedTo(id);
    return approval && (operatorById(approval.opener) ?? caseOperators.get(approval.caseId));
  };
  const decide = (event: CorrectedEvent): OperatorDecision => {
    const known = decided.get(event.id);
    if (known) return known;
    asking.add(event.id);
    const followed = links.follows(event);
    const operator = operatorById(followed);
    const decision: OperatorDecision = operator
      ? { operator, via: 'correction-target', because: [followed!] }
      : operatorOf(event, lookup, approvedOperator);
    asking.delete(event.id);
    decided.set(event.id, decision);
    return decision;
  };

  for (const event of corrected.events) decide(event);
  return decided;
}
