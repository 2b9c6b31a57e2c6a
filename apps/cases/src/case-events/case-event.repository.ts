import { Injectable } from '@nestjs/common';
import { keyString } from '@quanlian/contracts';
import type { CaseEvent, EffectiveEvent } from '@quanlian/contracts';
import { applyCorrections, bareKeyOf, networkKey } from '@quanlian/entity-resolution';
import { EntityManager } from 'typeorm';
import { addressesOf } from '../identity/addresses';

/** Keys that name a place on the map or in a list, never somebody: they lead to no operator. */
const IDENTIFYING = (kind: string): boolean => kind !== 'division' && kind !== 'address' && kind !== 'park';

/** The keys of an event as claims name them: as sent, one spelling per network, and account numbers also without their grid. */
export function identifyingKeys(event: CaseEvent): string[] {
  const sent = event.keys.filter((key) => IDENTIFYING(key.kind)).map(keyString);
  return [...new Set(sent.flatMap((key) => [key, networkKey(key), bareKeyOf(key)]))].filter((key) => key !== undefined);
}

type Row = { position: string; event: CaseEvent };
const toEvent = (row: Row): CaseEvent => ({ ...row.event, position: Number(row.position) });

/** The append-only history of this service, in a gap-free arrival order. */
@Injectable()
export class CaseEventRepository {
  /** Appends in the given order and returns the events with their positions. The counter row is locked until commit, so positions have no gap. */
  async append(em: EntityManager, events: readonly CaseEvent[]): Promise<CaseEvent[]> {
    if (events.length === 0) return [];
    const [{ first }] = await em.query(
      `with taken as (update arrival set last = last + $1 returning last) select (last - $1 + 1)::text as first from taken`,
      [events.length],
    );
    const placed = events.map((event, index) => ({ ...event, position: Number(first) + index }));
    await em.query(
      `insert into case_event (position, event_id, type, recorded_at, occurred_at, event)
       select (e->>'position')::bigint, (e->>'id')::uuid, e->>'type', to_timestamp((e->>'recordedAt')::numeric / 1000),
              to_timestamp((e->>'occurredAt')::numeric / 1000), e from jsonb_array_elements($1::jsonb) e`,
      [JSON.stringify(placed)],
    );
    await this.indexKeys(em, placed);
    return placed;
  }

  private async indexKeys(em: EntityManager, events: readonly CaseEvent[]): Promise<void> {
    const keys = events.flatMap((event) => identifyingKeys(event).map((key) => [key, event.id] as const));
    await this.insertPairs(em, 'event_key', 'key', keys);
    const addresses = events.flatMap((event) => addressesOf(event).map((address) => [address, event.id] as const));
    await this.insertPairs(em, 'event_address', 'address', addresses);
  }

  private async insertPairs(em: EntityManager, table: string, column: string, pairs: readonly (readonly [string, string])[]): Promise<void> {
    if (pairs.length === 0) return;
    await em.query(`insert into ${table} (${column}, event_id) select * from unnest($1::text[], $2::uuid[]) on conflict do nothing`, [
      pairs.map(([value]) => value),
      pairs.map(([, id]) => id),
    ]);
  }

  async byIds(em: EntityManager, ids: readonly string[]): Promise<CaseEvent[]> {
    if (ids.length === 0) return [];
    const rows: Row[] = await em.query(`select position, event from case_event where event_id = any($1::uuid[]) order by position`, [ids]);
    return rows.map(toEvent);
  }

  /** The events with the given ids and every correction that reaches them (a correction may itself be corrected). */
  async withCorrections(em: EntityManager, ids: readonly string[]): Promise<CaseEvent[]> {
    if (ids.length === 0) return [];
    const rows: Row[] = await em.query(
      `with recursive reached as (
         select event_id from case_event where event_id = any($1::uuid[])
         union
         select c.event_id from case_event c join reached r on c.event->'facts'->>'targetEventId' = r.event_id::text where c.type = 'event.corrected')
       select e.position, e.event from case_event e join reached using (event_id) order by e.position`,
      [ids],
    );
    return rows.map(toEvent);
  }

  async effective(em: EntityManager, ids: readonly string[]): Promise<EffectiveEvent[]> {
    const wanted = new Set(ids);
    return applyCorrections(await this.withCorrections(em, ids)).filter((event) => wanted.has(event.id));
  }

  async ofOperators(em: EntityManager, operators: readonly string[]): Promise<Map<string, CaseEvent[]>> {
    const rows: (Row & { operator: string })[] = await em.query(
      `select a.operator, e.position, e.event from assignment a join case_event e using (event_id) where a.operator = any($1) order by e.position`,
      [operators],
    );
    const byOperator = new Map<string, CaseEvent[]>(operators.map((operator) => [operator, []]));
    for (const row of rows) byOperator.get(row.operator)!.push(toEvent(row));
    return byOperator;
  }

  /** Events about a region (evaluations): they belong to no case and are read by every case of the region. */
  async regional(em: EntityManager): Promise<CaseEvent[]> {
    const rows: Row[] = await em.query(`select position, event from case_event where type = 'evaluation.published' order by position`);
    return rows.map(toEvent);
  }

  /** The whole history in arrival order, for a rebuild. */
  async all(em: EntityManager): Promise<CaseEvent[]> {
    const rows: Row[] = await em.query(`select position, event from case_event order by position`);
    return rows.map(toEvent);
  }

  async lastPosition(em: EntityManager): Promise<number> {
    const [{ last }] = await em.query(`select last from arrival`);
    return Number(last);
  }
}
