import { parseType } from './envelope';
import type { Approval, Evidence, EventKey, QuanlianEvent } from './envelope';

/** An event as folds and rules see it: parsed once, flat, times as epoch milliseconds. */
export interface CaseEvent {
  id: string;
  /** catalogue code, e.g. `site.reported` */
  type: string;
  version: number;
  source: string;
  agency: string;
  organ: string;
  jurisdiction: string;
  occurredAt: number;
  recordedAt: number;
  acceptedAt: number;
  /** gap-free arrival number of the service that reads it; 0 where none was given */
  position: number;
  idempotencyKey?: string;
  keys: EventKey[];
  // Facts are checked by their contract at the door; a rule names the contract it reads.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  facts: Record<string, any>;
  evidence: Evidence[];
  policyRefs: string[];
  approvals: Approval[];
}

/** A case event with the corrections known at some instant laid over it; retracted events are absent. */
export interface EffectiveEvent extends CaseEvent {
  /** ids of the corrections that shaped it, in arrival order */
  correctedBy: readonly string[];
}

/** What the services add to an event: epoch milliseconds, and the arrival number at the reading service (0 where it has none). */
export interface Recording {
  recordedAt: number;
  acceptedAt: number;
  position: number;
}

/** The flat form in which folds and rules read an event; times become epoch milliseconds. Throws RangeError for a type that is none of ours. */
export function toCaseEvent(event: QuanlianEvent, recording: Recording): CaseEvent {
  const type = parseType(event.type);
  if (!type) throw new RangeError(`Event ${event.id}: found type ${event.type}, expected cn.quanlian.<code>.v<n>`);
  return {
    id: event.id,
    type: type.code,
    version: type.version,
    source: event.source,
    agency: event.agency,
    organ: event.organ,
    jurisdiction: event.jurisdiction,
    occurredAt: Date.parse(event.time),
    ...recording,
    idempotencyKey: event.idempotencykey,
    keys: event.data.keys,
    facts: event.data.facts,
    evidence: event.data.evidence,
    policyRefs: event.data.policyRefs,
    approvals: event.data.approvals,
  };
}
