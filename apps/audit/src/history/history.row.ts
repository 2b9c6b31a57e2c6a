import { formatBeijing } from '@quanlian/contracts';

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
}

export interface HistoryRowWithBytes extends HistoryRow {
  bytes: Buffer;
}

export const HISTORY_COLUMNS = `position, event_id, source, code, version, agency, organ, jurisdiction, subject,
  occurred_at, recorded_at, accepted_at, topic, partition, topic_offset, bytes_sha256, correlation_id`
  .split(',')
  .map((column) => `h.${column.trim()}`)
  .join(', ');

export const entryOf = (row: HistoryRow) => ({
  position: Number(row.position),
  id: row.event_id,
  source: row.source,
  type: row.code,
  version: row.version,
  agency: row.agency,
  organ: row.organ,
  jurisdiction: row.jurisdiction,
  subject: row.subject,
  occurredAt: formatBeijing(row.occurred_at.getTime()),
  recordedAt: formatBeijing(row.recorded_at.getTime()),
  acceptedAt: formatBeijing(row.accepted_at.getTime()),
  topic: row.topic,
  partition: row.partition,
  offset: Number(row.topic_offset),
  sha256: row.bytes_sha256,
  correlationId: row.correlation_id,
});
