import { canonicalJson, sha256Hex, type QuanlianEvent } from '@quanlian/contracts';
import type { RequestContext } from '../logging/request-context';

/** An event that passed every check, with the hashes by which repetitions are recognised. */
export interface AdmittedEvent {
  event: QuanlianEvent;
  bytes: Buffer;
  bytesSha256: string;
  /** over the RFC 8785 form: space and the order of names do not matter */
  contentSha256: string;
  /** over what the event says without how it was sent: two sendings under one idempotency key may differ in id and recorded time */
  statementSha256: string;
  /** the detached signature that came with it */
  jws?: string;
  /** of the request that it came with, where it is taken in by another one */
  context?: RequestContext;
}

/** Says how an event was sent, not what it says. */
const SENDING = new Set(['id', 'recordedtime', 'correlationid', 'causationid']);

export function admittedEvent(event: QuanlianEvent, bytes: Buffer, jws?: string): AdmittedEvent {
  const { content, statement } = canonicalForms(event);
  return {
    event,
    bytes,
    jws,
    bytesSha256: sha256Hex(bytes),
    contentSha256: sha256Hex(content),
    statementSha256: event.idempotencykey === undefined ? '' : sha256Hex(statement),
  };
}

/** Both forms are made of the same members, so each member is written only once. */
function canonicalForms(event: QuanlianEvent): { content: string; statement: string } {
  let content = '';
  let statement = '';
  for (const name of Object.keys(event).sort()) {
    const member = `,${JSON.stringify(name)}:${canonicalJson(event[name as keyof QuanlianEvent])}`;
    content += member;
    if (!SENDING.has(name)) statement += member;
  }
  return { content: `{${content.slice(1)}}`, statement: `{${statement.slice(1)}}` };
}
