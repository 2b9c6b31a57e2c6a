import { Injectable } from '@nestjs/common';
import type { CaseEvent } from '@quanlian/contracts';
import { byArrival, layCorrections } from '@quanlian/entity-resolution';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';

/** Officers' approvals: whose an event without a key is. */
@Injectable()
export class ApprovalRepository {
  constructor(private readonly events: CaseEventRepository) {}

  /** Event → the operator now of the event by which the case was opened that it was given to; the latest approval counts. */
  async of(em: EntityManager, eventIds: readonly string[]): Promise<Map<string, string>> {
    if (eventIds.length === 0) return new Map();
    const rows: { event_id: string }[] = await em.query(
      `select event_id from case_event where type = 'suggestion.approved' and event->'facts'->>'eventId' = any($1::text[])`,
      [eventIds],
    );
    if (rows.length === 0) return new Map();
    const known = await this.events.withCorrections(
      em,
      rows.map((row) => row.event_id),
    );
    const standing = layCorrections(known)
      .events.filter(({ type, retractedBy }) => type === 'suggestion.approved' && retractedBy === undefined)
      .sort(byArrival);
    const holders = await this.holders(em, standing);
    return new Map(
      standing.flatMap(({ facts }) => (holders.has(facts.caseId) ? [[String(facts.eventId), holders.get(facts.caseId)!] as const] : [])),
    );
  }

  /** Case → the operator who has its opening event now. */
  private async holders(em: EntityManager, approvals: readonly CaseEvent[]): Promise<Map<string, string>> {
    const rows: { case_id: string; operator: string }[] = await em.query(
      `select n.case_id, a.operator from case_name n join assignment a on a.event_id = n.opened_by
       where n.case_id = any($1::uuid[]) and a.operator is not null`,
      [approvals.map(({ facts }) => facts.caseId)],
    );
    return new Map(rows.map((row) => [row.case_id, row.operator]));
  }
}
