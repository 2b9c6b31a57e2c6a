import { Injectable } from '@nestjs/common';
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
}

const iso = (expression: string): string => `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const COLUMNS = 'event_id, source, idempotency_key, content_hash, statement_hash, receipt';

/** Accepted-at is read from the database's clock in this very statement: one clock for all instances, and none that a publisher can set. */
const INSERT_FRESH = `
  WITH moment AS MATERIALIZED (SELECT date_trunc('milliseconds', clock_timestamp()) AS at),
       sent AS MATERIALIZED (
         SELECT s.*, moment.at AS accepted_at, coalesce(s.stated_at, moment.at) AS recorded_at FROM moment, unnest(
           $1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::bytea[], $11::jsonb[], $12::timestamptz[])
         WITH ORDINALITY AS s(event_id, source, idempotency_key, type, subject, agency, jurisdiction, content_hash, statement_hash, bytes, receipt, stated_at, place))
  INSERT INTO accepted (event_id, source, idempotency_key, type, subject, agency, jurisdiction, content_hash, statement_hash, bytes, receipt, accepted_at, recorded_at)
  SELECT event_id, source, idempotency_key, type, subject, agency, jurisdiction, content_hash, statement_hash, bytes,
    receipt || jsonb_build_object('acceptedAt', ${iso('accepted_at')}, 'recordedAt', ${iso('recorded_at')}), accepted_at, recorded_at
  FROM sent ORDER BY place
  ON CONFLICT DO NOTHING
  RETURNING ${COLUMNS}`;

const FIND_SAME = `
  SELECT ${COLUMNS} FROM accepted WHERE event_id = ANY($1::uuid[])
  UNION ALL
  SELECT a.event_id, a.source, a.idempotency_key, a.content_hash, a.statement_hash, a.receipt
  FROM unnest($2::text[], $3::text[]) AS k(source, key) JOIN accepted a ON a.source = k.source AND a.idempotency_key = k.key`;

@Injectable()
export class AcceptedRepository {
  /** Adds what is new, in the given order, and returns it; what is there already, by id or idempotency key, stays as it is. */
  insertFresh(em: EntityManager, events: readonly AdmittedEvent[], receipts: readonly object[]): Promise<AcceptedRow[]> {
    const column = <T>(pick: (admitted: AdmittedEvent) => T): T[] => events.map(pick);
    return em.query<AcceptedRow[]>(INSERT_FRESH, [
      column(({ event }) => event.id),
      column(({ event }) => event.source),
      column(({ event }) => event.idempotencykey ?? null),
      column(({ event }) => event.type),
      column(({ event }) => event.subject),
      column(({ event }) => event.agency),
      column(({ event }) => event.jurisdiction),
      column(({ contentSha256 }) => contentSha256),
      column(({ statementSha256 }) => statementSha256),
      column(({ bytes }) => bytes),
      receipts.map((receipt) => JSON.stringify(receipt)),
      column(({ event }) => (event.recordedtime === undefined ? null : new Date(event.recordedtime).toISOString())),
    ]);
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
    const rows = await em.query<StoredEvent[]>('SELECT bytes, receipt, agency, jurisdiction FROM accepted WHERE event_id = $1::uuid', [eventId]);
    return rows[0];
  }
}
