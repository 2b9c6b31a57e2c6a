import type { CaseEvent } from '@quanlian/contracts';

export const isCorrection = (event: CaseEvent): boolean => event.type === 'event.corrected';

/** The event that a correction speaks about; `facts.targetEventId` is checked at the door, but a correction may itself be corrected. */
export const targetOf = (correction: CaseEvent): string => String(correction.facts.targetEventId);

/** Lays `replacement` over the facts of the target; a time in it is the time of the event, not one of its facts. */
export function overlay<E extends CaseEvent>(target: E, correction: CaseEvent): E {
  const replacement: unknown = correction.facts.replacement;
  const facts = isRecord(replacement) ? { ...target.facts, ...replacement } : target.facts;
  const stated: unknown = (isRecord(replacement) ? replacement.occurredAt : undefined) ?? correction.facts.occurredAt;
  if (isRecord(replacement) && 'occurredAt' in replacement) delete facts.occurredAt;
  const occurredAt = typeof stated === 'string' ? Date.parse(stated) : Number.NaN;
  return { ...target, facts, occurredAt: Number.isNaN(occurredAt) ? target.occurredAt : occurredAt };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
