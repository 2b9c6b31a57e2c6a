import { Injectable } from '@nestjs/common';
import { EffectiveEvent } from '@quanlian/contracts';
import { claimsOf } from '@quanlian/entity-resolution';
import type { KeyClaim } from '@quanlian/entity-resolution';
import { EntityManager } from 'typeorm';

export interface Assignment {
  eventId: string;
  operator: string | undefined;
  via: string;
  because: readonly string[];
}

/** Which operator each event belongs to, and the claims that say so. Both are views: a rebuild makes them again from the history. */
@Injectable()
export class AssignmentRepository {
  /** Keys about which these events claim something now. */
  async keysClaimedBy(em: EntityManager, eventIds: readonly string[]): Promise<string[]> {
    const rows: { key: string }[] = await em.query(`select distinct key from key_claim where event_id = any($1::uuid[])`, [eventIds]);
    return rows.map((row) => row.key);
  }

  /** These keys and all that lead to one of them by a chain of claims: an account to its holder, a member to its group. */
  async leadingTo(em: EntityManager, keys: readonly string[]): Promise<string[]> {
    const rows: { key: string }[] = await em.query(
      `with recursive reached(key) as (
         select unnest($1::text[]) union select c.key from key_claim c join reached r on c.operator = r.key)
       select key from reached`,
      [keys],
    );
    return rows.map((row) => row.key);
  }

  /** Replaces the claims of these events by what they claim as corrected now. */
  async replaceClaims(em: EntityManager, ids: readonly string[], effective: readonly EffectiveEvent[]): Promise<void> {
    await em.query(`delete from key_claim where event_id = any($1::uuid[])`, [ids]);
    const claims = effective.flatMap(claimsOf);
    if (claims.length === 0) return;
    await em.query(
      `insert into key_claim (key, operator, event_id, claim)
       select c->>'key', c->>'operator', (c->>'eventId')::uuid, c from jsonb_array_elements($1::jsonb) c`,
      [JSON.stringify(claims)],
    );
  }

  /** Claims about these keys; an address on the network is also claimed by each range that contains it. */
  async claimsAbout(em: EntityManager, keys: readonly string[]): Promise<KeyClaim[]> {
    const rows: { claim: KeyClaim }[] = await em.query(
      `select claim from key_claim where key = any($1)
       union all
       select c.claim from key_claim c where c.key like 'cidr:%' and exists (
         select 1 from unnest($2::text[]) as network(address) where substring(c.key from 6)::inet >>= address::inet)`,
      [keys, keys.filter((key) => /^(ip|cidr):/.test(key)).map((key) => key.slice(key.indexOf(':') + 1))],
    );
    return [...new Map(rows.map(({ claim }) => [JSON.stringify(claim), claim])).values()];
  }

  /** Events that carry one of these keys, or an address inside one of the ranges among them. */
  async eventsWithKeys(em: EntityManager, keys: readonly string[]): Promise<string[]> {
    if (keys.length === 0) return [];
    const ranges = keys.filter((key) => key.startsWith('cidr:')).map((key) => key.slice(5));
    const rows: { event_id: string }[] = await em.query(
      `select event_id from event_key where key = any($1)
       union
       select k.event_id from event_key k where cardinality($2::text[]) > 0 and k.key like 'ip:%'
         and exists (select 1 from unnest($2::text[]) as network(range) where substring(k.key from 4)::inet <<= range::inet)`,
      [keys, ranges],
    );
    return rows.map((row) => row.event_id);
  }

  /** The keys under which these events can be found. */
  async keysOf(em: EntityManager, eventIds: readonly string[]): Promise<string[]> {
    const rows: { key: string }[] = await em.query(`select distinct key from event_key where event_id = any($1::uuid[])`, [eventIds]);
    return rows.map((row) => row.key);
  }

  /** Events that follow another one: corrections their target, acts on a case the event that opened it. */
  async leadsOf(em: EntityManager, eventIds: readonly string[]): Promise<Map<string, string>> {
    const rows: { event_id: string; lead: string }[] = await em.query(
      `select e.event_id, e.event->'facts'->>'targetEventId' as lead from case_event e where e.event_id = any($1::uuid[]) and e.type = 'event.corrected'
       union all
       select e.event_id, o.event->'facts'->>'openedBy' from case_event e
         join case_event o on o.type = 'case.opened' and o.event->>'agency' = 'system' and o.event->'facts'->>'caseId' = e.event->'facts'->>'caseId'
       where e.event_id = any($1::uuid[]) and e.event->>'agency' = 'system'`,
      [eventIds],
    );
    return new Map(rows.map((row) => [row.event_id, row.lead]));
  }

  /** The other way round: what follows these events, and what officers gave to the cases that they opened. */
  async followersOf(em: EntityManager, eventIds: readonly string[]): Promise<string[]> {
    const rows: { event_id: string }[] = await em.query(
      `select event_id from case_event where type = 'event.corrected' and event->'facts'->>'targetEventId' = any($1::text[])
       union
       select a.event_id from case_event o join case_event a on a.event->>'agency' = 'system' and a.event->'facts'->>'caseId' = o.event->'facts'->>'caseId'
       where o.type = 'case.opened' and o.event->'facts'->>'openedBy' = any($1::text[])
       union
       select (a.event->'facts'->>'eventId')::uuid from case_event o
         join case_event a on a.type = 'suggestion.approved' and a.event->>'agency' = 'system' and a.event->'facts'->>'caseId' = o.event->'facts'->>'caseId'
         join case_event placed on placed.event_id = (a.event->'facts'->>'eventId')::uuid
       where o.type = 'case.opened' and o.event->'facts'->>'openedBy' = any($1::text[])`,
      [eventIds],
    );
    return rows.map((row) => row.event_id);
  }

  async operatorsOf(em: EntityManager, eventIds: readonly string[]): Promise<Map<string, string>> {
    const rows: { event_id: string; operator: string }[] = await em.query(
      `select event_id, operator from assignment where event_id = any($1::uuid[]) and operator is not null`,
      [eventIds],
    );
    return new Map(rows.map((row) => [row.event_id, row.operator]));
  }

  /** Officers' approvals: event → the operator now of the event by which the case was opened that it was given to. */
  async approvals(em: EntityManager, eventIds: readonly string[]): Promise<Map<string, string>> {
    const rows: { event_id: string; operator: string }[] = await em.query(
      `select distinct on (e.event->'facts'->>'eventId') e.event->'facts'->>'eventId' as event_id, a.operator
       from case_event e join case_event o on o.type = 'case.opened' and o.event->>'agency' = 'system' and o.event->'facts'->>'caseId' = e.event->'facts'->>'caseId'
         join assignment a on a.event_id::text = o.event->'facts'->>'openedBy' and a.operator is not null
       where e.type = 'suggestion.approved' and e.event->'facts'->>'eventId' = any($1::text[])
       order by e.event->'facts'->>'eventId', e.recorded_at desc, e.event_id desc`,
      [eventIds],
    );
    return new Map(rows.map((row) => [row.event_id, row.operator]));
  }

  /** Stores the assignments. `operators` gained or lost an event or have one that came again; `moved` are the events with another operator than before. */
  async save(em: EntityManager, assignments: readonly Assignment[]): Promise<{ operators: Set<string>; moved: string[] }> {
    if (assignments.length === 0) return { operators: new Set(), moved: [] };
    const before = await this.operatorsOf(
      em,
      assignments.map((assignment) => assignment.eventId),
    );
    await em.query(
      `insert into assignment (event_id, operator, via, because)
       select (a->>'eventId')::uuid, a->>'operator', a->>'via', a->'because' from jsonb_array_elements($1::jsonb) a
       on conflict (event_id) do update set operator = excluded.operator, via = excluded.via, because = excluded.because,
         case_id = case when assignment.operator is not distinct from excluded.operator then assignment.case_id end`,
      [JSON.stringify(assignments)],
    );
    const touched = assignments.flatMap(({ eventId, operator }) => [before.get(eventId), operator]);
    const moved = assignments.filter(({ eventId, operator }) => before.get(eventId) !== operator);
    await this.moveNames(em, moved);
    return { operators: new Set(touched.filter((operator) => operator !== undefined)), moved: moved.map(({ eventId }) => eventId) };
  }

  /** The name of a case goes with the event that opened it. */
  private async moveNames(em: EntityManager, moved: readonly Assignment[]): Promise<void> {
    await em.query(
      `update case_name n set operator = m.operator from unnest($1::uuid[], $2::text[]) as m(event_id, operator)
       where n.opened_by = m.event_id and n.operator is distinct from m.operator`,
      [moved.map(({ eventId }) => eventId), moved.map(({ operator }) => operator ?? null)],
    );
  }
}
