import { Injectable } from '@nestjs/common';
import { toCaseEvent } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import { applyCorrections } from '@quanlian/entity-resolution';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../../case-events/case-event.repository';
import { clockOf } from '../../case-files/refresh-cases';
import { ConnectedEvents } from '../../moments/connected-events';
import { commandInvalid } from '../act.errors';
import type { Case } from '../case-at-hand';
import { isTexts } from '../field-tests';
import { eventOfAct } from '../officer-act';
import { eventsThatLeave } from './events-that-leave';
import { MergeNotStanding } from './unmerge.errors';

/** What taking back a merge does to a case. */
export interface Separation {
  groupId: string;
  /** the one who stays in the merge, alone */
  keptKey: string;
  removedKeys: string[];
  reattributedEventIds: string[];
}

/** Looks ahead: the same identity as ever, with one more event that nobody has told. */
@Injectable()
export class SeparateCases {
  constructor(
    private readonly events: CaseEventRepository,
    private readonly connected: ConnectedEvents,
  ) {}

  /** As it would be now. Throws where the merge keeps nothing together in this case. */
  async foreseen(em: EntityManager, found: Case, mergeEventId: string): Promise<Separation> {
    const { groupId, memberKeys } = await this.mergeOf(em, mergeEventId);
    const [keptKey, ...removedKeys] = memberKeys;
    const around = await this.around(em, found.row.operator, memberKeys);
    const at = await clockOf(em);
    const told = eventOfAct(found.row, found.jurisdiction, {
      code: 'entity.unmerged',
      at,
      facts: { groupId, removedKeys },
      backfilled: false,
      approvals: [],
    });
    const reattributedEventIds = eventsThatLeave(around, toCaseEvent(told, { recordedAt: at, acceptedAt: at, position: 0 }), found.row.openedBy);
    if (reattributedEventIds.length === 0) throw new MergeNotStanding(mergeEventId);
    return { groupId, keptKey: keptKey!, removedKeys, reattributedEventIds };
  }

  /** Divisions in which cases were opened that leave with these events. */
  async placesOf(em: EntityManager, eventIds: readonly string[]): Promise<string[]> {
    const rows: { jurisdiction: string }[] = await em.query(
      `select distinct e.event->>'jurisdiction' as jurisdiction from case_name n join case_event e on e.event_id = n.opened_by
       where n.opened_by = any($1::uuid[])`,
      [eventIds],
    );
    return rows.map(({ jurisdiction }) => jurisdiction);
  }

  /** As it stands with its corrections; a retracted merge keeps nobody together. */
  private async mergeOf(em: EntityManager, eventId: string): Promise<{ groupId: string; memberKeys: string[] }> {
    const standing = applyCorrections(await this.events.withCorrections(em, [eventId]));
    const merge = standing.find(({ id, type }) => id === eventId && type === 'entity.merged');
    const memberKeys: unknown = merge?.facts.memberKeys;
    if (!merge || !isTexts(memberKeys)) throw commandInvalid('targetEventId', eventId, 'the id of an entity.merged event');
    return { groupId: String(merge.facts.groupId), memberKeys };
  }

  private async around(em: EntityManager, operator: string, memberKeys: readonly string[]): Promise<CaseEvent[]> {
    const own = (await this.events.ofOperators(em, [operator])).get(operator)!.map(({ event }) => event.id);
    return this.connected.around(em, [...new Set([...own, ...(await this.connected.naming(em, [operator, ...memberKeys]))])]);
  }
}
