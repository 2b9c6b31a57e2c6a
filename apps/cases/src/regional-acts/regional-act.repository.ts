import { Injectable } from '@nestjs/common';
import { scopeSql } from '@quanlian/access';
import type { RowScope } from '@quanlian/access';
import type { CaseEvent } from '@quanlian/contracts';
import { divisionsOf } from '@quanlian/obligations';
import { EntityManager } from 'typeorm';

/** Which events count for duties of regions, by division. A correction of one stands where that one does. */
@Injectable()
export class RegionalActRepository {
  async add(em: EntityManager, acts: readonly CaseEvent[]): Promise<void> {
    const rows = acts.flatMap((event) => divisionsOf(event).map((division) => ({ event, division })));
    if (rows.length === 0) return;
    await em.query(
      `insert into regional_act (event_id, division, type, recorded_at)
       select a.id, a.division, a.type, to_timestamp(a.recorded / 1000.0)
       from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[]) as a(id, division, type, recorded) on conflict do nothing`,
      [
        rows.map(({ event }) => event.id),
        rows.map(({ division }) => division),
        rows.map(({ event }) => event.type),
        rows.map(({ event }) => event.recordedAt),
      ],
    );
  }

  /** Every correction that reaches one of these, as far as they are among the acts; it may have come before what it corrects. */
  async addCorrections(em: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await em.query(
      `with recursive reached(event_id, division) as (
         select event_id, division from regional_act where event_id = any($1::uuid[])
         union select c.event_id, r.division from reached r join correction c on c.target_id = r.event_id)
       insert into regional_act (event_id, division, type, recorded_at)
       select r.event_id, r.division, e.type, e.recorded_at from reached r join case_event e using (event_id) on conflict do nothing`,
      [ids],
    );
  }

  /** Ids of the acts of these types that were known at an instant, with their corrections, as far as the scope shows them. */
  async known(em: EntityManager, scope: RowScope, types: readonly string[], knownAt: number): Promise<string[]> {
    const scoped = scopeSql(scope, { jurisdiction: 'division' }, 3);
    const rows: { event_id: string }[] = await em.query(
      `select distinct event_id from regional_act
       where type = any($1::text[]) and recorded_at <= to_timestamp($2::bigint / 1000.0) and ${scoped.sql}`,
      [[...types, CORRECTION], knownAt, ...scoped.values],
    );
    return rows.map(({ event_id }) => event_id);
  }

  /** Types of which the whole history is among the acts. */
  async types(em: EntityManager): Promise<Set<string>> {
    const rows: { type: string }[] = await em.query(`select type from regional_act_type`);
    return new Set(rows.map(({ type }) => type));
  }

  /** Everything, to be taken from the history again. */
  async forget(em: EntityManager): Promise<void> {
    await em.query(`with types as (delete from regional_act_type) delete from regional_act`);
  }

  async addTypes(em: EntityManager, types: readonly string[]): Promise<void> {
    await em.query(`insert into regional_act_type select unnest($1::text[]) on conflict do nothing`, [types]);
  }

  /** All of it, as `id division`. */
  async all(em: EntityManager): Promise<string[]> {
    const rows: { event_id: string; division: string }[] = await em.query(`select event_id, division from regional_act`);
    return rows.map(({ event_id, division }) => `${event_id} ${division}`);
  }
}

const CORRECTION = 'event.corrected';
