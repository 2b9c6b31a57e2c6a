import { Injectable } from '@nestjs/common';
import type { CaseEvent } from '@quanlian/contracts';
import { EntityManager } from 'typeorm';

export interface Assignment {
  eventId: string;
  operator: string | undefined;
  via: string;
  because: readonly string[];
}

export interface Saved {
  eventId: string;
  before: string | undefined;
  operator: string | undefined;
  moved: boolean;
}

const isAct = ({ agency, facts }: CaseEvent): boolean => agency === 'system' && typeof facts.caseId === 'string';

/** Which operator each event belongs to. A view: a rebuild makes it again from the history. */
@Injectable()
export class AssignmentRepository {
  /** What these events follow: corrections their target, acts on a case the event that opened it. */
  async leadsOf(em: EntityManager, events: readonly CaseEvent[]): Promise<Map<string, string>> {
    const corrections = events.filter(({ type }) => type === 'event.corrected').map(({ id, facts }) => [id, String(facts.targetEventId)] as const);
    const acts = events.filter(isAct);
    const openers = await this.openersOf(em, [...new Set(acts.map(({ facts }) => String(facts.caseId)))]);
    const opened = acts.flatMap(({ id, facts }) => (openers.has(facts.caseId) ? [[id, openers.get(facts.caseId)!] as const] : []));
    return new Map([...opened, ...corrections]);
  }

  private async openersOf(em: EntityManager, caseIds: readonly string[]): Promise<Map<string, string>> {
    if (caseIds.length === 0) return new Map();
    const rows: { case_id: string; opened_by: string }[] = await em.query(
      `select case_id, opened_by from case_name where case_id = any($1::uuid[])`,
      [caseIds],
    );
    return new Map(rows.map((row) => [row.case_id, row.opened_by]));
  }

  /** The other way round: what follows these events, and what officers gave to the cases that they opened. */
  async followersOf(em: EntityManager, eventIds: readonly string[]): Promise<string[]> {
    if (eventIds.length === 0) return [];
    const rows: { event_id: string }[] = await em.query(
      `with acts as (select a.event_id, a.type, a.event->'facts'->>'eventId' as about from case_name opened
           join case_event a on a.event->>'agency' = 'system' and a.event->'facts'->>'caseId' = opened.case_id::text
           where opened.opened_by = any($1::uuid[]))
       select event_id from correction where target_id = any($1::uuid[])
       union select event_id from acts
       union select placed.event_id from acts join case_event placed on placed.event_id = acts.about::uuid where acts.type = 'suggestion.approved'`,
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

  /** Stores the assignments and tells which events have another operator than before, with both. */
  async save(em: EntityManager, assignments: readonly Assignment[]): Promise<Saved[]> {
    if (assignments.length === 0) return [];
    const before = await this.operatorsOf(
      em,
      assignments.map((assignment) => assignment.eventId),
    );
    await em.query(
      `insert into assignment (event_id, operator, via, because) select * from unnest($1::uuid[], $2::text[], $3::text[], $4::json[])
       on conflict (event_id) do update set operator = excluded.operator, via = excluded.via, because = excluded.because,
         case_id = case when assignment.operator is not distinct from excluded.operator then assignment.case_id end`,
      [
        assignments.map(({ eventId }) => eventId),
        assignments.map(({ operator }) => operator ?? null),
        assignments.map(({ via }) => via),
        assignments.map(({ because }) => JSON.stringify(because)),
      ],
    );
    const moved = assignments.filter(({ eventId, operator }) => before.get(eventId) !== operator);
    await this.moveNames(em, moved);
    return assignments.map(({ eventId, operator }) => ({ eventId, before: before.get(eventId), operator, moved: before.get(eventId) !== operator }));
  }

  /** The name of a case goes with the event that opened it. */
  private async moveNames(em: EntityManager, moved: readonly Assignment[]): Promise<void> {
    if (moved.length === 0) return;
    await em.query(
      `update case_name n set operator = m.operator from unnest($1::uuid[], $2::text[]) as m(event_id, operator)
       where n.opened_by = m.event_id and n.operator is distinct from m.operator`,
      [moved.map(({ eventId }) => eventId), moved.map(({ operator }) => operator ?? null)],
    );
  }
}
