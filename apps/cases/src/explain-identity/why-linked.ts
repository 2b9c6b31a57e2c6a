import { Injectable } from '@nestjs/common';
import { ClaimIndex, standing } from '@quanlian/entity-resolution';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { ClaimRepository } from '../identity/claim.repository';
import type { CaseThen } from '../moments/cases-then';
import { linksOf } from './link-of-assignment';
import type { Link, Placement } from './link-of-assignment';

/** What an officer's merger said. */
export interface Merger {
  eventId: string;
  mergeKind: string;
  members: string[];
  basis: string[];
}

/** By what the events of a case came together: it was written down when each was placed. */
@Injectable()
export class WhyLinked {
  constructor(
    private readonly events: CaseEventRepository,
    private readonly claims: ClaimRepository,
  ) {}

  async links(em: EntityManager, { events }: CaseThen): Promise<Link[]> {
    const rows: { event_id: string; via: string; because: string[] }[] = await em.query(
      `select event_id, via, because from assignment where event_id = any($1::uuid[]) and operator is not null order by event_id`,
      [events.map(({ id }) => id)],
    );
    const placements = rows.map(({ event_id: eventId, via, because }): Placement => ({ eventId, via, because }));
    const attributions = placements.filter(({ via }) => via === 'attribution').flatMap(({ because }) => because.slice(1));
    const told = new Map((await this.events.byIds(em, [...new Set(attributions)])).map((event) => [event.id, event]));
    const approvals = new Map(events.filter(({ type }) => type === 'suggestion.approved').map(({ id, facts }) => [String(facts.eventId), id]));
    return linksOf(
      placements,
      (id) => told.get(id),
      (id) => approvals.get(id),
    );
  }

  /** The latest word about a merger counts, as it does where events are placed. */
  async mergers(em: EntityManager, { file, row }: CaseThen): Promise<Merger[]> {
    const keys = [...new Set([row.operator, ...file.keys])];
    const { lookup } = new ClaimIndex((await this.claims.about(em, keys)).map(({ claim }) => claim));
    // What is left of a group when all but one have gone is no group.
    const kinds = row.operator.startsWith('group:') ? (['same-entity', 'group'] as const) : (['same-entity'] as const);
    const verdicts = keys
      .flatMap((key) => kinds.flatMap((kind) => standing(lookup(key), kind)))
      .filter(({ group, kind }) => kind === 'group' || group);
    const ids = [...new Set(verdicts.map(({ eventId }) => eventId))];
    return (await this.events.byIds(em, ids.sort())).map(({ id, facts }) => ({
      eventId: id,
      mergeKind: String(facts.mergeKind),
      members: (facts.memberKeys ?? [facts.leftKey, facts.rightKey]) as string[],
      basis: (facts.basis ?? [facts.reason]) as string[],
    }));
  }
}
