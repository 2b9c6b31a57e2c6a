import { Injectable } from '@nestjs/common';
import { byteaArray, jsonArray } from '@quanlian/persistence';
import type { EntityManager } from 'typeorm';
import type { AdmittedEvent } from './admitted-event';
import type { StoredReceipt } from './receipt';

export interface AcceptedRow {
  event_id: string;
  source: string;
  idempotency_key: string | null;
  content_hash: string;
  statement_hash: string;
  receipt: StoredReceipt;
}
export interface StoredEvent {
  bytes: Buffer;
  receipt: StoredReceipt;
  agency: string;
  jurisdiction: string;
  jws: string | null;
}

const COLUMNS = 'event_id, source, idempotency_key, content_hash, statement_hash, receipt';

const INSERT_FRESH = `
  INSERT INTO accepted (event_id, source, idempotency_key, type, subject, agency, jurisdiction, content_hash, statement_hash, bytes, receipt, accepted_at, recorded_at, jws)
  SELECT event_id, source, idempotency_key, type, subject, agency, jurisdiction, content_hash, statement_hash, bytes, receipt, $12, recorded_at, jws
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::bytea[], $11::json[], $13::timestamptz[], $14::text[])
    WITH ORDINALITY AS s(event_id, source, idempotency_key, type, subject, agency, jurisdiction, content_hash, statement_hash, bytes, receipt, recorded_at, jws, place)
  ORDER BY place
  ON CONFLICT DO NOTHING
  RETURNING event_id, content_hash`;

const FIND_SAME = `
  SELECT ${COLUMNS} FROM accepted WHERE event_id = ANY($1::uuid[])
  UNION ALL
  SELECT a.event_id, a.source, a.idempotency_key, a.content_hash, a.statement_hash, a.receipt
  FROM unnest($2::text[], $3::text[]) AS k(source, key) JOIN accepted a ON a.source = k.source AND a.idempotency_key = k.key`;

@Injectable()
export class AcceptedRepository {
  /** The database's clock, read in the transaction that accepts: one clock for all instances, and none that a publisher can set. */
  async now(em: EntityManager): Promise<Date> {
    const [row] = await em.query<{ now: Date }[]>(`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`);
    return row!.now;
  }

  /** Adds what is new, in the given order, and returns the content hash of each by its id; what is there already, by id or idempotency key, stays as it is. */
  async insertFresh(em: EntityManager, events: readonly AdmittedEvent[], receipts: readonly StoredReceipt[]): Promise<Map<string, string>> {
    const column = <T>(pick: (admitted: AdmittedEvent) => T): T[] => events.map(pick);
    const rows = await em.query<{ event_id: string; content_hash: string }[]>(INSERT_FRESH, [
      column(({ event }) => event.id),
      column(({ event }) => event.source),
      column(({ event }) => event.idempotencykey ?? null),
      column(({ event }) => event.type),
      column(({ event }) => event.subject),
      column(({ event }) => event.agency),
      column(({ event }) => event.jurisdiction),
      column(({ contentSha256 }) => contentSha256),
      column(({ statementSha256 }) => statementSha256),
      byteaArray(column(({ bytes }) => bytes)),
      jsonArray(receipts),
      receipts[0]!.acceptedAt,
      receipts.map(({ recordedAt }) => recordedAt),
      column(({ jws }) => jws ?? null),
    ]);
    return new Map(rows.map((row) => [row.event_id, row.content_hash]));
  }

  /** Rows with the id or the (source, idempotency key) of any of these events. */
  findSame(em: EntityManager, events: readonly AdmittedEvent[]): Promise<AcceptedRow[]> {
    const keyed = events.filter(({ event }) => event.idempotencykey !== undefined);
    return em.query<AcceptedRow[]>(FIND_SAME, [
      events.map(({ event }) => event.id),
      keyed.map(({ event }) => event.source),
      keyed.map(({ event }) => event.idempotencykey),
    ]);
  }

  async find(em: EntityManager, eventId: string): Promise<StoredEvent | undefined> {
    const rows = await em.query<StoredEvent[]>('SELECT bytes, receipt, agency, jurisdiction, jws FROM accepted WHERE event_id = $1::uuid', [eventId]);
    return rows[0];
  }
}
