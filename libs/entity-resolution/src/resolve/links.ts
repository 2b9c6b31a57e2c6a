import type { CaseEvent } from '@quanlian/contracts';
import type { Corrected } from '../corrections/apply-corrections';
import { isCorrection, targetOf } from '../corrections/correction';
import { openerOf } from '../episodes/opening';

export interface Links {
  /** the event whose case this one shares, before its own keys are asked: a correction's target, the opener of the case that an act names */
  follows: (event: CaseEvent) => string | undefined;
  /** the case that officers gave an event to: by its opener where that is known, else by its id */
  approvedTo: (eventId: string) => { opener?: string; caseId: string } | undefined;
}

/** How events point at each other; retracted ones point nowhere. */
export function linksBetween({ events, duplicateOf }: Corrected): Links {
  const standing = events.filter(({ retractedBy }) => retractedBy === undefined);
  const stored = (id: unknown): string => duplicateOf.get(String(id)) ?? String(id);
  const openers = new Map(
    standing.filter(({ type }) => type === 'case.opened').map((event) => [String(event.facts.caseId), stored(openerOf(event))]),
  );
  const approvals = new Map(
    standing.filter(({ type }) => type === 'suggestion.approved').map(({ facts }) => [stored(facts.eventId), String(facts.caseId)] as const),
  );
  return {
    follows: (event) => {
      if (isCorrection(event)) return stored(targetOf(event));
      return event.agency === 'system' && typeof event.facts.caseId === 'string' ? openers.get(event.facts.caseId) : undefined;
    },
    approvedTo: (eventId) => {
      const caseId = approvals.get(eventId);
      return caseId === undefined ? undefined : { caseId, opener: openers.get(caseId) };
    },
  };
}
