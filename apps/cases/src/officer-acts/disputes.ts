import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { Case } from './case-at-hand';
import { DisputeClosed, DisputeNotFound } from './dispute.errors';

/** A dispute that stands. */
export interface Dispute {
  disputeId: string;
  disputedEventId: string;
  /** who raised it */
  by: string;
}

type Step = { type: string; facts: Dispute };

/** Disputes of a case by what their events say. */
@Injectable()
export class Disputes {
  async standing(em: EntityManager, { row: { caseId } }: Case, disputeId: string): Promise<Dispute> {
    const steps: Step[] = await em.query(
      `select e.type, e.event->'facts' as facts from case_event e join assignment a using (event_id)
       where e.type in ('dispute.raised', 'dispute.withdrawn', 'dispute.upheld') and e.event->'facts'->>'disputeId' = $1 and a.case_id = $2::uuid
       order by e.position`,
      [disputeId, caseId],
    );
    const raised = steps.find(({ type }) => type === 'dispute.raised');
    if (!raised) throw new DisputeNotFound(disputeId);
    const end = steps.find(({ type }) => type !== 'dispute.raised');
    if (end) throw new DisputeClosed(disputeId, end.type);
    const { disputedEventId, by } = raised.facts;
    return { disputeId, disputedEventId, by };
  }
}
