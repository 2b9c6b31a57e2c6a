import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';

export interface OpenSuggestion {
  eventId: string;
  eventType: string;
  /** 0 … 1, the score of the key pair in the identity table (premises key equal: 0.70) */
  score: number;
  because: string;
}

/** Events that lead to no operator but state the address of this case; an officer may approve them. An address shared by many operators suggests nothing. */
const SHARED_BY_AT_LEAST = 20;

@Injectable()
export class SuggestionsQuery {
  async ofCase(em: EntityManager, caseId: string): Promise<OpenSuggestion[]> {
    const rows: { event_id: string; type: string; address: string }[] = await em.query(
      `select distinct on (loose.event_id) loose.event_id, e.type, mine.address
       from assignment a join event_address mine on mine.event_id = a.event_id
         join event_address loose on loose.address = mine.address
         join assignment l on l.event_id = loose.event_id and l.operator is null
         join case_event e on e.event_id = loose.event_id
       where a.case_id = $1::uuid and (
         select count(distinct s.operator) from event_address x join assignment s on s.event_id = x.event_id where x.address = mine.address) < $2
       order by loose.event_id`,
      [caseId, SHARED_BY_AT_LEAST],
    );
    return rows.map((row) => ({
      eventId: row.event_id,
      eventType: row.type,
      score: 0.7,
      because: `normalised address equal: ${row.address}`,
    }));
  }
}
