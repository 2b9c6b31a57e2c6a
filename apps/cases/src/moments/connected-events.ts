import { Injectable } from '@nestjs/common';
import type { CaseEvent } from '@quanlian/contracts';
import { claimsOf, identifyingKeys, ownKeys } from '@quanlian/entity-resolution';
import type { KeyClaim } from '@quanlian/entity-resolution';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { SettleEvents } from '../case-events/settle-events';
import { ClaimRepository } from '../identity/claim.repository';

/** What has to be known to decide whose some events were at any earlier moment. */
@Injectable()
export class ConnectedEvents {
  constructor(
    private readonly events: CaseEventRepository,
    private readonly settleEvents: SettleEvents,
    private readonly claims: ClaimRepository,
  ) {}

  /** These events, those that share a key with them, who ever claimed those keys, and what corrects or places them. */
  async around(em: EntityManager, eventIds: readonly string[]): Promise<CaseEvent[]> {
    const given = await this.events.byIds(em, eventIds);
    const shared = [...given.flatMap(ownKeys), ...(await this.claimsEver(em, given)).map(({ key }) => key)];
    const near = new Set([
      ...eventIds,
      ...(await this.claims.eventsWith(
        em,
        [...new Set(shared)].map((key) => ({ key })),
      )),
    ]);
    for (const id of await this.claimants(em, [...near])) near.add(id);
    for (const id of await this.placing(em, [...near])) near.add(id);
    return this.events.withCorrections(em, [...near]);
  }

  /** Events that name one of these operators. */
  async naming(em: EntityManager, operators: readonly string[]): Promise<string[]> {
    const rows: { event_id: string }[] = await em.query(`select distinct event_id from event_key where key = any($1)`, [operators]);
    return rows.map((row) => row.event_id);
  }

  /** Who ever claimed something about the keys of these events, about the operators claimed, and so on along the chain. */
  private async claimants(em: EntityManager, eventIds: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>();
    const asked = new Set<string>();
    let keys = (await this.events.byIds(em, eventIds)).flatMap(identifyingKeys);
    for (let fresh = [...new Set(keys)]; fresh.length > 0; fresh = [...new Set(keys)].filter((key) => !asked.has(key))) {
      fresh.forEach((key) => asked.add(key));
      const ids = (await this.claims.eventsClaiming(em, fresh)).filter((id) => !found.has(id));
      ids.forEach((id) => found.add(id));
      const claims = await this.claimsEver(em, await this.events.byIds(em, ids));
      keys = claims.filter(({ key }) => asked.has(key)).map(({ operator }) => operator);
    }
    return found;
  }

  private async claimsEver(em: EntityManager, events: readonly CaseEvent[]): Promise<KeyClaim[]> {
    const settled = await this.settleEvents.settle(em, events);
    return [...settled.values()].flatMap(({ versions }) => versions.flatMap(claimsOf));
  }

  /** Officers' approvals of these events, and what opened the cases that they were given to. */
  private async placing(em: EntityManager, eventIds: readonly string[]): Promise<string[]> {
    const rows: { event_id: string }[] = await em.query(
      `with approval as (select event_id, event->'facts'->>'caseId' as case_id from case_event
           where type = 'suggestion.approved' and event->'facts'->>'eventId' = any($1::text[])),
         opened as (select o.event_id, o.event->'facts'->>'openedBy' as opened_by from case_event o
           where o.type = 'case.opened' and o.event->>'agency' = 'system' and o.event->'facts'->>'caseId' in (select case_id from approval))
       select event_id from approval union select event_id from opened union select opened_by::uuid from opened`,
      [eventIds],
    );
    return rows.map((row) => row.event_id);
  }
}
