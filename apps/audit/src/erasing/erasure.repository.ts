import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** The same as in the function, which has the last word; here it is asked in time to be explained. */
const ERASABLE = `
  h.erased_at IS NULL AND h.agency <> 'system' AND h.code !~ '^(approval|key)[.]'
  AND EXISTS (SELECT FROM log_leaf l WHERE l.kind = 'event' AND l.about = h.event_id)
  AND NOT EXISTS (SELECT FROM log_due d WHERE d.fields ->> 'id' = h.event_id)`;

export interface NamedEvent {
  id: string;
  jurisdiction: string;
  isErasable: boolean;
}

/** Erases through a function of the owner, for the history is not the service's to change. */
@Injectable()
export class ErasureRepository {
  /** Those of these events that the history has. */
  named(em: EntityManager, ids: readonly string[]): Promise<NamedEvent[]> {
    return em.query(`SELECT h.event_id AS id, h.jurisdiction, ${ERASABLE} AS "isErasable" FROM history h WHERE h.event_id = ANY($1::text[])`, [ids]);
  }

  /** Contents, keys, signatures and salts of the events that a granted proposal names; its entry of the log falls due with it. */
  async erase(em: EntityManager, proposalId: string): Promise<void> {
    await em.query('SELECT erase_events($1)', [proposalId]);
  }
}
