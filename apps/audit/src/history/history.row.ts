import { maskEvent, maskKeyText, type Mask } from '@quanlian/access';
import { canonicalJson, formatBeijing, type QuanlianEvent } from '@quanlian/contracts';

/** One event as the history keeps it, without its bytes; bigint columns come as text. */
export interface HistoryRow {
  position: string;
  event_id: string;
  source: string;
  code: string;
  version: number;
  agency: string;
  organ: string;
  jurisdiction: string;
  subject: string;
  occurred_at: Date;
  recorded_at: Date;
  accepted_at: Date;
  topic: string;
  partition: number;
  topic_offset: string;
  bytes_sha256: string;
  correlation_id: string | null;
  label: string | null;
  subject_role: string | null;
  /** since when its content is gone; what is left is a copy of its envelope */
  erased_at: Date | null;
}

export interface HistoryRowWithBytes extends HistoryRow {
  bytes: Buffer;
}

export interface HistoryRowWithSignature extends HistoryRowWithBytes {
  /** over those bytes; null where the publisher signed none */
  jws: string | null;
}

export const HISTORY_COLUMNS = `position, event_id, source, code, version, agency, organ, jurisdiction, subject,
  occurred_at, recorded_at, accepted_at, topic, partition, topic_offset, bytes_sha256, correlation_id, label, subject_role, erased_at`
  .split(',')
  .map((column) => `h.${column.trim()}`)
  .join(', ');

/** The place of an event in the history, as somebody may see it. */
export const entryOf = (row: HistoryRow, mask: Mask) => ({
  position: Number(row.position),
  id: row.event_id,
  source: row.source,
  type: row.code,
  version: row.version,
  agency: row.agency,
  organ: row.organ,
  jurisdiction: row.jurisdiction,
  subject: String(maskKeyText(row.subject, mask, { suppliedBy: row.agency, label: row.label ?? undefined }, row.subject_role ?? undefined)),
  occurredAt: formatBeijing(row.occurred_at.getTime()),
  recordedAt: formatBeijing(row.recorded_at.getTime()),
  acceptedAt: formatBeijing(row.accepted_at.getTime()),
  topic: row.topic,
  partition: row.partition,
  offset: Number(row.topic_offset),
  sha256: row.bytes_sha256,
  correlationId: row.correlation_id,
  ...(row.erased_at && { erasedAt: formatBeijing(row.erased_at.getTime()) }),
});

export const eventOf = (row: HistoryRowWithBytes): QuanlianEvent => JSON.parse(row.bytes.toString('utf8')) as QuanlianEvent;

/** Whether nothing of an event is masked: bytes, and what could confirm a guess at them, are for such readers only. */
export const isWhollyShown = (row: HistoryRowWithBytes, mask: Mask): boolean => {
  const event = eventOf(row);
  return canonicalJson(maskEvent(event, mask)) === canonicalJson(event);
};

/** The same with the content of the event; what the reader may not see stands masked in it. */
export const entryWithEvent = (row: HistoryRowWithBytes, mask: Mask) => ({ ...entryOf(row, mask), event: maskEvent(eventOf(row), mask) });
