import { Injectable } from '@nestjs/common';
import { ClaimIndex, isSharedAddress, sharedAddressKey } from '@quanlian/entity-resolution';
import type { KeyClaim } from '@quanlian/entity-resolution';
import { EntityManager } from 'typeorm';

export interface OpenSuggestion {
  eventId: string;
  eventType: string;
  /** 0 … 1, the score of the key pair in the identity table (premises key equal: 0.70) */
  score: number;
  because: string;
}

/** An event that shares an address with a case. */
export interface Neighbour {
  eventId: string;
  eventType: string;
  address: string;
  /** epoch ms */
  occurredAt: number;
}

/** What may be seen: this service's first events, and of those what was recorded until then. */
export interface Horizon {
  position: number;
  recordedUntil: number;
}

/** An address shared by so many operators (a registration agent's) suggests nothing. */
const SHARED_BY_AT_LEAST = 20;

/** Events that lead to no operator but state the address of this case; an officer may approve them. */
@Injectable()
export class SuggestionsQuery {
  async ofCase(em: EntityManager, caseId: string): Promise<OpenSuggestion[]> {
    const rows: Neighbour[] = await em.query(
      `select distinct on (loose.event_id) loose.event_id as "eventId", e.type as "eventType", mine.address, e.event->'occurredAt' as "occurredAt"
       from assignment a join event_address mine on mine.event_id = a.event_id
         join event_address loose on loose.address = mine.address
         join assignment l on l.event_id = loose.event_id and l.operator is null
         join case_event e on e.event_id = loose.event_id
       where a.case_id = $1::uuid
       order by loose.event_id`,
      [caseId],
    );
    return this.standing(em, rows);
  }

  /** Events beyond these that state one of their addresses. */
  async neighbours(em: EntityManager, eventIds: readonly string[], { position, recordedUntil }: Horizon): Promise<Neighbour[]> {
    return em.query(
      `select distinct on (near.event_id) near.event_id as "eventId", e.type as "eventType", mine.address, e.event->'occurredAt' as "occurredAt"
       from event_address mine join event_address near on near.address = mine.address and near.event_id <> all($1::uuid[])
         join case_event e on e.event_id = near.event_id
       where mine.event_id = any($1::uuid[]) and e.position <= $2 and e.recorded_at <= to_timestamp($3::numeric / 1000)
       order by near.event_id`,
      [eventIds, position, recordedUntil],
    );
  }

  /** Without those whose address is that of too many operators, or common property as reference data say. */
  async standing(em: EntityManager, neighbours: readonly Neighbour[]): Promise<OpenSuggestion[]> {
    if (neighbours.length === 0) return [];
    const crowded: { address: string }[] = await em.query(
      `select x.address from event_address x join assignment s on s.event_id = x.event_id
       where x.address = any($1::text[]) group by x.address having count(distinct s.operator) >= $2`,
      [neighbours.map(({ address }) => address), SHARED_BY_AT_LEAST],
    );
    const tooMany = new Set(crowded.map(({ address }) => address));
    const { lookup } = await this.sharing(em, neighbours);
    return neighbours
      .filter(({ address, occurredAt }) => !tooMany.has(address) && !isSharedAddress(address, occurredAt, lookup))
      .map(({ eventId, eventType, address }) => ({ eventId, eventType, score: 0.7, because: `normalised address equal: ${address}` }));
  }

  private async sharing(em: EntityManager, neighbours: readonly Neighbour[]): Promise<ClaimIndex> {
    const keys = neighbours.map(({ address }) => sharedAddressKey(address));
    const rows: { claim: KeyClaim }[] = await em.query(`select claim from key_claim where key = any($1::text[])`, [keys]);
    return new ClaimIndex(rows.map(({ claim }) => claim));
  }
}
