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

export function admittedEvent(event: QuanlianEvent, bytes: Buffer): AdmittedEvent {
  const { id: _id, recordedtime: _recorded, correlationid: _correlation, causationid: _causation, ...statement } = event;
  return {
    event,
    bytes,
    bytesSha256: sha256Hex(bytes),
    contentSha256: sha256Hex(canonicalJson(event)),
    statementSha256: event.idempotencykey === undefined ? '' : sha256Hex(canonicalJson(statement)),
  };
}
