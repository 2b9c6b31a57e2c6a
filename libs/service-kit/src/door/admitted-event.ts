import { canonicalJson, sha256Hex, type QuanlianEvent } from '@quanlian/contracts';

/** An event that passed every check, with the hashes by which repetitions are recognised. */
export interface AdmittedEvent {
  event: QuanlianEvent;
  bytes: Buffer;
  bytesSha256: string;
  /** over the RFC 8785 form: space and the order of names do not matter */
  contentSha256: string;
  /** over what the event says without how it was sent: two sendings under one idempotency key may differ in id and recorded time */
  statementSha256: string;
}

/** Says how an event was sent, not what it says. */
const SENDING = new Set(['id', 'recordedtime', 'correlationid', 'causationid']);

export function admittedEvent(event: QuanlianEvent, bytes: Buffer): AdmittedEvent {
  // Both forms are made of the same members, so each member is written only once.
  const members = Object.entries(event)
    .sort(([name], [other]) => (name < other ? -1 : 1))
    .map(([name, value]) => ({ name, text: `${JSON.stringify(name)}:${canonicalJson(value)}` }));
  return {
    event,
    bytes,
    bytesSha256: sha256Hex(bytes),
    contentSha256: hashOf(members),
    statementSha256: event.idempotencykey === undefined ? '' : hashOf(members.filter(({ name }) => !SENDING.has(name))),
  };
}

const hashOf = (members: readonly { text: string }[]): string => sha256Hex(`{${members.map(({ text }) => text).join(',')}}`);
