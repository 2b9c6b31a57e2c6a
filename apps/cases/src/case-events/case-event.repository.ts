import { Injectable } from '@nestjs/common';
import type { CaseEvent } from '@quanlian/contracts';
import { identifyingKeys } from '@quanlian/entity-resolution';
import { jsonArray } from '@quanlian/persistence';
import { EntityManager } from 'typeorm';
import { addressesOf } from './addresses';

type Row = { position: string; event: CaseEvent };
const toEvent = (row: Row): CaseEvent => ({ ...row.event, position: Number(row.position) });

/** An event with the case that shows it now. */
export interface PlacedEvent {
  event: CaseEvent;
  caseId: string | null;
}

/** An event and the keys about which it ever claimed something. */
export interface KeyedEvent {
  event: CaseEvent;
  claimed: ReadonlySet<string>;
}

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
       select e.position, e.id, e.type, to_timestamp(e.recorded / 1000.0), to_timestamp(e.occurred / 1000.0), e.event
       from unnest($1::bigint[], $2::uuid[], $3::text[], $4::bigint[], $5::bigint[], $6::json[]) as e(position, id, type, recorded, occurred, event)`,
      [
        placed.map(({ position }) => position),
        placed.map(({ id }) => id),
        placed.map(({ type }) => type),
        placed.map(({ recordedAt }) => recordedAt),
        placed.map(({ occurredAt }) => occurredAt),
        jsonArray(placed),
      ],
    );
    await this.indexAddresses(em, placed);
    await this.indexCorrections(em, placed);
    return placed;
  }

  /** Every key under which these events can be found, which have none so far: where a conflict is ruled out, the insert is a quarter cheaper. */
  async indexKeys(em: EntityManager, entries: readonly KeyedEvent[]): Promise<void> {
    await insertKeys(em, entries, '');
  }

  /** The same where some are known. Keys about which an event once claimed something stay marked, also when a correction takes that back. */
  async indexKeysAgain(em: EntityManager, entries: readonly KeyedEvent[]): Promise<void> {
    await insertKeys(em, entries, 'on conflict (key, event_id) do update set claims = true where excluded.claims and not event_key.claims');
  }

  private async indexAddresses(em: EntityManager, events: readonly CaseEvent[]): Promise<void> {
    const pairs = events.flatMap((event) => addressesOf(event).map((address) => [address, event.id] as const));
    if (pairs.length === 0) return;
    await em.query(`insert into event_address (address, event_id) select * from unnest($1::text[], $2::uuid[]) on conflict do nothing`, [
      pairs.map(([address]) => address),
      pairs.map(([, id]) => id),
    ]);
  }

  private async indexCorrections(em: EntityManager, events: readonly CaseEvent[]): Promise<void> {
    const corrections = events.filter(({ type }) => type === 'event.corrected');
    if (corrections.length === 0) return;
    await em.query(`insert into correction (target_id, event_id) select * from unnest($1::uuid[], $2::uuid[])`, [
      corrections.map(({ facts }) => facts.targetEventId),
      corrections.map(({ id }) => id),
    ]);
  }

  async byIds(em: EntityManager, ids: readonly string[]): Promise<CaseEvent[]> {
    if (ids.length === 0) return [];
    const rows: Row[] = await em.query(`select position, event from case_event where event_id = any($1::uuid[]) order by position`, [ids]);
    return rows.map(toEvent);
  }

  /** Every correction that reaches one of these events; a correction may itself be corrected. */
  async correctionsOf(em: EntityManager, ids: readonly string[]): Promise<CaseEvent[]> {
    if (ids.length === 0) return [];
    const rows: { id: string }[] = await em.query(
      `with recursive reached(id) as (
         select event_id from correction where target_id = any($1::uuid[]) union select c.event_id from reached r join correction c on c.target_id = r.id)
       select id from reached`,
      [ids],
    );
    // In a query of its own: joined to the recursion, the planner would read the whole history.
    return this.byIds(
      em,
      rows.map(({ id }) => id),
    );
  }

  async withCorrections(em: EntityManager, ids: readonly string[]): Promise<CaseEvent[]> {
    const events = [...(await this.byIds(em, ids)), ...(await this.correctionsOf(em, ids))];
    return [...new Map(events.map((event) => [event.id, event])).values()];
  }

  async ofOperators(em: EntityManager, operators: readonly string[]): Promise<Map<string, PlacedEvent[]>> {
    const rows: (Row & { operator: string; case_id: string | null })[] = await em.query(
      `select a.operator, a.case_id, e.position, e.event from assignment a join case_event e using (event_id)
       where a.operator = any($1) order by e.position`,
      [operators],
    );
    const byOperator = new Map<string, PlacedEvent[]>(operators.map((operator) => [operator, []]));
    for (const row of rows) byOperator.get(row.operator)!.push({ event: toEvent(row), caseId: row.case_id });
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

  /** The history of these types in arrival order, so many at a time. */
  async *ofTypes(em: EntityManager, types: readonly string[], count: number): AsyncGenerator<CaseEvent[]> {
    for (let after = 0; ;) {
      const rows: Row[] = await em.query(
        `select position, event from case_event where type = any($1::text[]) and position > $2 order by position limit $3`,
        [types, after, count],
      );
      if (rows.length > 0) yield rows.map(toEvent);
      if (rows.length < count) return;
      after = Number(rows.at(-1)!.position);
    }
  }

  async lastPosition(em: EntityManager): Promise<number> {
    const [{ last }] = await em.query(`select last from arrival`);
    return Number(last);
  }
}

async function insertKeys(em: EntityManager, entries: readonly KeyedEvent[], onConflict: string): Promise<void> {
  const rows = entries.flatMap(({ event, claimed }) =>
    [...new Set([...identifyingKeys(event), ...claimed])].map((key) => ({ key, id: event.id, claims: claimed.has(key) })),
  );
  if (rows.length === 0) return;
  await em.query(`insert into event_key (key, event_id, claims) select * from unnest($1::text[], $2::uuid[], $3::boolean[]) ${onConflict}`, [
    rows.map(({ key }) => key),
    rows.map(({ id }) => id),
    rows.map(({ claims }) => claims),
  ]);
}
