import { Injectable } from '@nestjs/common';
import type { CaseEvent } from '@quanlian/contracts';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { AssignmentRepository } from '../identity/assignment.repository';

/** What has to be known to decide whose some events were at any earlier moment. */
@Injectable()
export class ConnectedEventsQuery {
  constructor(
    private readonly events: CaseEventRepository,
    private readonly assignments: AssignmentRepository,
  ) {}

  /** These events, those that share a key with them, who claims those keys, what corrects or places them, and the evaluations of all regions. */
  async around(em: EntityManager, eventIds: readonly string[]): Promise<CaseEvent[]> {
    const near = new Set(eventIds);
    for (const id of await this.assignments.eventsWithKeys(em, await this.assignments.keysOf(em, eventIds))) near.add(id);
    const keys = await this.assignments.keysOf(em, [...near]);
    for (const { eventId } of await this.assignments.claimsAbout(em, keys)) near.add(eventId);
    const rows: { event_id: string }[] = await em.query(
      `with approval as (select event_id, event->'facts'->>'caseId' as case_id from case_event where type = 'suggestion.approved' and event->'facts'->>'eventId' = any($1::text[])),
         opened as (select o.event_id, o.event->'facts'->>'openedBy' as opened_by from case_event o
           where o.type = 'case.opened' and o.event->>'agency' = 'system' and o.event->'facts'->>'caseId' in (select case_id from approval))
       select event_id from approval union select event_id from opened
       union select opened_by::uuid from opened
       union select event_id from case_event where type = 'evaluation.published'`,
      [[...near]],
    );
    return this.events.withCorrections(em, [...near, ...rows.map((row) => row.event_id)]);
  }

  async ofOperator(em: EntityManager, operator: string): Promise<string[]> {
    const rows: { event_id: string }[] = await em.query(
      `select event_id from assignment where operator = $1 union select event_id from event_key where key = $1`,
      [operator],
    );
    return rows.map((row) => row.event_id);
  }
}
