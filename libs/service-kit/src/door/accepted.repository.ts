import { Injectable } from '@nestjs/common';
import { byteaArray } from '@quanlian/persistence';
import type { EntityManager } from 'typeorm';
import type { AdmittedEvent } from './admitted-event';
import type { KeptEvent, Moments } from './receipt-of';

export interface AcceptedRow extends KeptEvent {
  event_id: string;
  source: string;
  idempotency_key: string | null;
  statement_hash: string;
}
export interface StoredEvent extends KeptEvent {
  agency: string;
  jurisdiction: string;
  jws: string | null;
}
/** What of an event was new. */
export interface FreshRow extends Moments {
  content_hash: string;
}

const KEPT = 'bytes, content_hash, accepted_at, recorded_at';
const SAME = `event_id, source, idempotency_key, statement_hash, ${KEPT}`;

/** The database's clock: one for all instances, and none that a publisher can set. To the millisecond, as receipts say it. */
const CLOCK = `date_trunc('milliseconds', clock_timestamp())`;

const INSERT_FRESH = `
  WITH clock AS MATERIALIZED (SELECT coalesce($11::timestamptz, ${CLOCK}) AS now)
  INSERT INTO accepted (event_id, source, idempotency_key, type, subject, agency, jurisdiction, content_hash, statement_hash, bytes, accepted_at, recorded_at, jws)
  SELECT event_id, source, idempotency_key, type, subject, agency, jurisdiction, content_hash, statement_hash, bytes, now, coalesce(recorded_at, now), jws
  FROM clock, unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::bytea[], $12::timestamptz[], $13::text[])
    WITH ORDINALITY AS s(event_id, source, idempotency_key, type, subject, agency, jurisdiction, content_hash, statement_hash, bytes, recorded_at, jws, place)
  ORDER BY place
  ON CONFLICT DO NOTHING
  RETURNING event_id, content_hash, accepted_at, recorded_at`;

const FIND_SAME = `
  SELECT ${SAME} FROM accepted WHERE event_id = ANY($1::uuid[])
  UNION ALL
  SELECT a.event_id, a.source, a.idempotency_key, a.statement_hash, a.bytes, a.content_hash, a.accepted_at, a.recorded_at
  FROM unnest($2::text[], $3::text[]) AS k(source, key) JOIN accepted a ON a.source = k.source AND a.idempotency_key = k.key`;

@Injectable()
export class AcceptedRepository {
  /** The clock by which events are accepted, read in the transaction that accepts them. */
  async now(em: EntityManager): Promise<Date> {
    const [row] = await em.query<{ now: Date }[]>(`SELECT ${CLOCK} AS now`);
    return row!.now;
  }

  /**
   * Adds what is new, in the given order; what is there already, by id or idempotency key, stays as it is.
   * @param at where acceptance was judged by the clock already; otherwise the clock is read here
   * @returns what was new, by id
   */
  async insertFresh(em: EntityManager, events: readonly AdmittedEvent[], at?: Date): Promise<Map<string, FreshRow>> {
    const column = <T>(pick: (admitted: AdmittedEvent) => T): T[] => events.map(pick);
    const rows = await em.query<(FreshRow & { event_id: string })[]>(INSERT_FRESH, [
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
      at?.toISOString() ?? null,
      column(({ event: { recordedtime } }) => (recordedtime === undefined ? null : new Date(recordedtime).toISOString())),
      column(({ jws }) => jws ?? null),
    ]);
    return new Map(rows.map((row) => [row.event_id, row]));
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
    const rows = await em.query<StoredEvent[]>(`SELECT ${KEPT}, agency, jurisdiction, jws FROM accepted WHERE event_id = $1::uuid`, [eventId]);
    return rows[0];
  }
}
