import { Injectable } from '@nestjs/common';
import type { Reading } from '@quanlian/access';
import type { CaseEvent } from '@quanlian/contracts';
import { ClaimIndex, isSharedKey, readRecord, scoreRead, SHARED_BY_AT_LEAST, sharedAddressKey, specificityBy } from '@quanlian/entity-resolution';
import type { IdentityRecord, PairScore, Specificity } from '@quanlian/entity-resolution';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { SettleEvents } from '../case-events/settle-events';
import { ClaimRepository } from '../identity/claim.repository';
import type { CaseThen } from '../moments/cases-then';
import { VisibleCases } from '../moments/visible-cases';
import { ToldApart } from '../identity/told-apart';
import { keysWeighed, recordOfEvents, searchedKeys } from './record-of-events';

/** Another case that shares something with this one. */
export interface SuspectedLink {
  caseId: string;
  number: string;
  operator: string;
  score: PairScore;
  /** of the other case, by which it was found */
  events: readonly CaseEvent[];
}

interface OtherCase {
  caseId: string;
  number: string;
  operator: string;
  jurisdiction: string;
  openedBy: string;
}

interface Found {
  operator: string;
  event_id: string;
}

/** Cases that may have one controller, site or endpoint with a case. They stay cases of their own: a merger is for officers to propose. */
@Injectable()
export class SuspectedLinks {
  constructor(
    private readonly events: CaseEventRepository,
    private readonly settleEvents: SettleEvents,
    private readonly claims: ClaimRepository,
    private readonly visible: VisibleCases,
    private readonly toldApart: ToldApart,
  ) {}

  async of(em: EntityManager, { row, events }: CaseThen, reading: Reading): Promise<SuspectedLink[]> {
    const own = recordOfEvents(row.operator, await this.standing(em, events));
    const holders = await this.holders(em, own);
    const others = await this.others(em, own, row.operator, holders);
    const specificity = await this.specificity(em, own, holders);
    const shown = await this.visible.among(reading, await this.casesOf(em, [...others.keys()]));
    const links: SuspectedLink[] = [];
    for (const { caseId, number, operator } of shown) {
      const theirs = await this.standing(em, others.get(operator)!);
      const score = scoreRead(readRecord(own), readRecord(recordOfEvents(operator, theirs)), specificity);
      if (score.score === 0 || (await this.toldApart.are(em, row.operator, operator))) continue;
      links.push({ caseId, number, operator, score, events: theirs });
    }
    return links.sort((a, b) => b.score.score - a.score.score || (a.number < b.number ? -1 : 1));
  }

  private async standing(em: EntityManager, events: readonly CaseEvent[]): Promise<CaseEvent[]> {
    const settled = await this.settleEvents.settle(em, events);
    return [...settled.values()].map(({ now }) => now).filter(({ retractedBy }) => retractedBy === undefined);
  }

  /** By how many operators each key is stated. */
  private async holders(em: EntityManager, own: IdentityRecord): Promise<ReadonlyMap<string, number>> {
    const { keys, addresses } = searchedKeys(own);
    const byKey: { key: string; holders: number }[] = await em.query(
      `select k.key, count(distinct a.operator)::int as holders from event_key k join assignment a using (event_id) where k.key = any($1) group by k.key`,
      [keys],
    );
    const byAddress: { key: string; holders: number }[] = await em.query(
      `select x.address as key, count(distinct a.operator)::int as holders from event_address x join assignment a using (event_id)
       where x.address = any($1) group by x.address`,
      [addresses],
    );
    return new Map(
      [...byKey, ...byAddress.map(({ key, holders }) => ({ key: sharedAddressKey(key), holders }))].map(({ key, holders }) => [key, holders]),
    );
  }

  /** Other operators' events with one of these keys; what many have in common is not even looked up. */
  private async others(
    em: EntityManager,
    own: IdentityRecord,
    operator: string,
    holders: ReadonlyMap<string, number>,
  ): Promise<Map<string, CaseEvent[]>> {
    const isTelling = (key: string): boolean => (holders.get(key) ?? 0) > 1 && holders.get(key)! < SHARED_BY_AT_LEAST;
    const { keys, addresses } = searchedKeys(own);
    const rows: Found[] = await em.query(
      `select distinct a.operator, a.event_id from assignment a join (
         select event_id from event_key where key = any($1) union select event_id from event_address where address = any($2)) near using (event_id)
       where a.operator <> $3`,
      [keys.filter(isTelling), addresses.filter((address) => isTelling(sharedAddressKey(address))), operator],
    );
    const operatorOf = new Map(rows.map((row) => [row.event_id, row.operator]));
    const found = new Map<string, CaseEvent[]>();
    for (const event of await this.events.byIds(em, [...operatorOf.keys()])) {
      const holder = operatorOf.get(event.id)!;
      found.set(holder, [...(found.get(holder) ?? []), event]);
    }
    return found;
  }

  private async specificity(em: EntityManager, own: IdentityRecord, holders: ReadonlyMap<string, number>): Promise<Specificity> {
    const claims = await this.claims.about(em, keysWeighed(own));
    const { lookup } = new ClaimIndex(claims.map(({ claim }) => claim));
    const [{ now }] = (await em.query(`select extract(epoch from now()) * 1000 as now`)) as [{ now: string }];
    return specificityBy(
      (key) => holders.get(key) ?? 0,
      (key) => isSharedKey(key, Number(now), lookup),
    );
  }

  private async casesOf(em: EntityManager, operators: readonly string[]): Promise<OtherCase[]> {
    return em.query(
      `select case_id as "caseId", number, operator, jurisdiction, opened_by as "openedBy" from case_file where operator = any($1) order by number`,
      [operators],
    );
  }
}
