import { Injectable } from '@nestjs/common';
import type { CaseEvent } from '@quanlian/contracts';
import { jsonArray } from '@quanlian/persistence';
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
    const corrections: { id: string }[] = await em.query(`select event_id as id from correction where target_id = any($1::uuid[])`, [eventIds]);
    const opened: { id: string }[] = await em.query(`select case_id as id from case_name where opened_by = any($1::uuid[])`, [eventIds]);
    const acts = await this.actsOn(
      em,
      opened.map(({ id }) => id),
    );
    return [...new Set([...corrections.map(({ id }) => id), ...acts])];
  }

  /** Acts of officers on these cases and the events that they placed there. Nearly always no case was opened, so it is asked only where one was. */
  private async actsOn(em: EntityManager, caseIds: readonly string[]): Promise<string[]> {
    if (caseIds.length === 0) return [];
    const rows: { act: string; placed: string | null }[] = await em.query(
      `select a.event_id as act, placed.event_id as placed from case_event a
         left join case_event placed on a.type = 'suggestion.approved' and placed.event_id = (a.event->'facts'->>'eventId')::uuid
       where a.event->>'agency' = 'system' and a.event->'facts'->>'caseId' = any($1)`,
      [caseIds],
    );
    return rows.flatMap(({ act, placed }) => (placed === null ? [act] : [act, placed]));
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
        jsonArray(assignments.map(({ because }) => because)),
      ],
    );
    return assignments.map(({ eventId, operator }) => ({ eventId, before: before.get(eventId), operator, moved: before.get(eventId) !== operator }));
  }
}
