import { keyString, parseType, sha256Hex } from '@quanlian/contracts';
import type { ReceivedEvent } from '@quanlian/messaging';
import { byteaArray } from '@quanlian/persistence';

/** Columns of a batch in the order it was received, ready for unnest. */
export interface RecordingColumns {
  ids: string[];
  sources: string[];
  codes: string[];
  versions: number[];
  agencies: string[];
  organs: string[];
  jurisdictions: string[];
  subjects: string[];
  occurredAts: Date[];
  recordedAts: Date[];
  acceptedAts: Date[];
  topics: string[];
  partitions: number[];
  offsets: string[];
  bytes: Buffer;
  hashes: string[];
  correlationIds: (string | null)[];
  labels: (string | null)[];
  subjectRoles: (string | null)[];
}

export const recordingColumns = (events: readonly ReceivedEvent[]): RecordingColumns => ({
  ids: events.map(({ event }) => event.id),
  sources: events.map(({ event }) => event.source),
  codes: events.map(({ code }) => code),
  versions: events.map(({ event }) => parseType(event.type)?.version ?? 1),
  agencies: events.map(({ event }) => event.agency),
  organs: events.map(({ event }) => event.organ),
  jurisdictions: events.map(({ event }) => event.jurisdiction),
  subjects: events.map(({ event }) => event.subject),
  occurredAts: events.map(({ event }) => new Date(event.time)),
  recordedAts: events.map(({ recordedAt }) => new Date(recordedAt)),
  acceptedAts: events.map(({ acceptedAt }) => new Date(acceptedAt)),
  topics: events.map(({ topic }) => topic),
  partitions: events.map(({ partition }) => partition),
  offsets: events.map(({ offset }) => offset),
  bytes: byteaArray(events.map(({ bytes }) => bytes)),
  hashes: events.map(({ bytes }) => sha256Hex(bytes)),
  correlationIds: events.map(({ event, headers }) => event.correlationid ?? headers['ql_correlation_id'] ?? null),
  labels: events.map(({ event }) => event.data.classification ?? null),
  subjectRoles: events.map(({ event }) => event.data.keys[0]?.role ?? null),
});

export interface KeyEntry {
  id: string;
  kind: string;
  value: string;
}

/** Every key under which an event is found, each once. */
export function keyEntries(events: readonly ReceivedEvent[]): KeyEntry[] {
  return events.flatMap(({ event }) => {
    const keys = new Map(event.data.keys.map((key) => [keyString(key), key]));
    return [...keys.values()].map(({ kind, value }) => ({ id: event.id, kind, value }));
  });
}

export interface CaseEntry {
  id: string;
  caseId: string;
  operator?: { kind: string; value: string };
}

/** Events that name a case; `case.opened` also names the operator under whose keys the case's history is found. */
export function caseEntries(events: readonly ReceivedEvent[]): CaseEntry[] {
  return events.flatMap(({ event, code }) => {
    const { caseId, operator } = event.data.facts;
    if (event.agency !== 'system' || typeof caseId !== 'string') return [];
    const named = code === 'case.opened' && typeof operator === 'string' ? /^([^:]+):(.+)$/.exec(operator) : null;
    return [{ id: event.id, caseId, ...(named && { operator: { kind: named[1]!, value: named[2]! } }) }];
  });
}

/** Events by which the system names a duty: opened, met, overdue, waived. */
export function policyEntries(events: readonly ReceivedEvent[]): { id: string; policyId: string }[] {
  return events.flatMap(({ event }) => {
    const { policyId } = event.data.facts;
    return event.agency === 'system' && typeof policyId === 'string' ? [{ id: event.id, policyId }] : [];
  });
}
