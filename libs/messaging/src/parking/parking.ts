import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PARKED_COLUMNS } from './parked-row';
import type { ParkedRow, ParkedState } from './parked-row';
import { checkOrder } from './redrive-order';
import type { RedriveOrder } from './redrive-order';

/** What is not named is not asked for; without states: all that is not delivered. */
export interface ParkedFilter {
  ids?: readonly string[];
  consumer?: string;
  code?: string;
  key?: string;
  eventId?: string;
  states?: readonly ParkedState[];
}

/** How much of what was parked is delivered again, and how fast. */
export interface RedriveOptions {
  /** at most so many, the oldest first; 100 */
  limit?: number;
  /** how many become due within a minute, so that a large redrive leaves room for what is new; 600 */
  perMinute?: number;
  /** only tell which */
  dryRun?: boolean;
}

const MATCHES = `
  ($1::bigint[] IS NULL OR id = ANY ($1)) AND ($2::text IS NULL OR consumer = $2) AND ($3::text IS NULL OR code = $3)
  AND ($4::text IS NULL OR key = $4) AND ($5::uuid IS NULL OR event_id = $5) AND state = ANY ($6::text[])`;

const parameters = (filter: ParkedFilter): unknown[] => [
  filter.ids ?? null,
  filter.consumer ?? null,
  filter.code ?? null,
  filter.key ?? null,
  filter.eventId ?? null,
  filter.states ?? ['waiting', 'dead'],
];

/** Of several rows of one event only one may wait. */
const CHOOSE = `
  SELECT id FROM (
    SELECT DISTINCT ON (consumer, coalesce(event_id::text, id::text)) id FROM parked p
    WHERE ${MATCHES} AND state <> 'delivered'
      AND NOT EXISTS (SELECT FROM parked w WHERE w.consumer = p.consumer AND w.event_id = p.event_id AND w.state = 'waiting' AND w.id <> p.id)
    ORDER BY consumer, coalesce(event_id::text, id::text), id) AS chosen
  ORDER BY id LIMIT $7`;

const REDRIVE = `
  UPDATE parked SET state = 'waiting', attempts = 0, next_at = now() + (o.turn - 1) * $5::float8 * interval '1 minute', updated = clock_timestamp(),
    history = history || jsonb_build_array(
      jsonb_build_object('at', clock_timestamp(), 'what', 'redriven', 'by', $2::text, 'approvedBy', $3::text, 'reason', $4::text))
  FROM unnest($1::bigint[]) WITH ORDINALITY AS o(id, turn) WHERE parked.id = o.id AND state <> 'delivered'`;

/** The events set aside: to look at, and to send through their handler once more. */
@Injectable()
export class Parking {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  list(filter: ParkedFilter = {}, limit = 100): Promise<ParkedRow[]> {
    return this.dataSource.query<ParkedRow[]>(`SELECT ${PARKED_COLUMNS} FROM parked WHERE ${MATCHES} ORDER BY id LIMIT $7`, [
      ...parameters(filter),
      limit,
    ]);
  }

  async count(filter: ParkedFilter = {}): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM parked WHERE ${MATCHES}`, parameters(filter));
    return row?.count ?? 0;
  }

  /** Makes them due from now on, the oldest first; the consumer takes them within seconds. Returns their ids. */
  async redrive(filter: ParkedFilter, order: RedriveOrder, { limit = 100, perMinute = 600, dryRun = false }: RedriveOptions = {}): Promise<string[]> {
    checkOrder(order);
    return this.dataSource.transaction(async (em) => {
      const rows = await em.query<{ id: string }[]>(CHOOSE, [...parameters(filter), limit]);
      const ids = rows.map(({ id }) => id);
      if (!dryRun && ids.length > 0) await em.query(REDRIVE, [ids, order.by, order.approvedBy, order.reason, 1 / perMinute]);
      return ids;
    });
  }
}
