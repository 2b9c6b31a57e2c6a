import { sha256Hex, topicOf, type QuanlianEvent, type ServiceName } from '@quanlian/contracts';
import type { AdmittedEvent } from './admitted-event';
import type { StoredReceipt } from './receipt';

/** When an event was taken in, and since when it counts as known. */
export interface Moments {
  accepted_at: Date;
  recorded_at: Date;
}
/** What is kept of an accepted event, as far as its receipt says it. */
export interface KeptEvent extends Moments {
  bytes: Buffer;
  content_hash: string;
}

type Sent = Pick<AdmittedEvent, 'event' | 'bytesSha256' | 'contentSha256'>;

export const receiptOf = (
  service: ServiceName,
  { event, contentSha256, bytesSha256 }: Sent,
  { accepted_at, recorded_at }: Moments,
): StoredReceipt => ({
  eventId: event.id,
  source: event.source,
  type: event.type,
  subject: event.subject,
  service,
  acceptedAt: accepted_at.toISOString(),
  recordedAt: recorded_at.toISOString(),
  contentSha256,
  bytesSha256,
  topic: topicOf(service),
});

/** The receipt of an earlier request, from what was kept: it is no column of its own, for all that it says stands beside it. */
export function keptReceipt(service: ServiceName, kept: KeptEvent): StoredReceipt {
  const event = JSON.parse(kept.bytes.toString('utf8')) as QuanlianEvent;
  return receiptOf(service, { event, contentSha256: kept.content_hash, bytesSha256: sha256Hex(kept.bytes) }, kept);
}
