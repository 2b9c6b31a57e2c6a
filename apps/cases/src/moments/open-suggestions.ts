import { Injectable } from '@nestjs/common';
import { keyString } from '@quanlian/contracts';
import {
  ClaimIndex,
  eventsByOperator,
  isSharedKey,
  normaliseName,
  sharedAddressKey,
  specificityBy,
  statedNames,
  suggestionsFor,
} from '@quanlian/entity-resolution';
import type { CorrectedEvent, Specificity } from '@quanlian/entity-resolution';
import { EntityManager } from 'typeorm';
import { addressesOf } from '../case-events/addresses';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { SettleEvents } from '../case-events/settle-events';
import { ClaimRepository } from '../identity/claim.repository';
import type { CaseThen } from './cases-then';
import { ConnectedEvents } from './connected-events';
import { isSeen } from './moment';
import type { Moment } from './moment';

/** An event that leads to nobody, but states an address or a name of this case; an officer may put it there. */
export interface OpenSuggestion {
  eventId: string;
  eventType: string;
  /** 0 … 1, the score of the key pair in the identity table (premises equal: 0.70) */
  score: number;
  because: string[];
  /** a hint alone cannot be approved on its own */
  approvable: boolean;
}

/** What officers may put on a case, as far as it was known at some moment. */
@Injectable()
export class OpenSuggestions {
  constructor(
    private readonly events: CaseEventRepository,
    private readonly settleEvents: SettleEvents,
    private readonly claims: ClaimRepository,
    private readonly connected: ConnectedEvents,
  ) {}

  async of(em: EntityManager, { row, events }: CaseThen, moment: Moment): Promise<OpenSuggestion[]> {
    const addresses = [...new Set(events.flatMap(addressesOf))];
    const names = [...new Set(events.flatMap(statedNames))];
    const near = await this.near(em, addresses, names, moment);
    const ids = await this.unplaced(em, near, moment);
    const settled = await this.settleEvents.settle(em, await this.events.byIds(em, ids));
    const loose = [...settled.values()].map(({ now }) => now).filter(({ retractedBy }) => retractedBy === undefined);
    if (loose.length === 0) return [];
    const specificityAt = await this.specificity(em, addresses);
    return loose
      .flatMap((event) => offers(event, { operator: row.operator, addresses, names }, specificityAt(event.occurredAt)))
      .sort((a, b) => b.score - a.score || (a.eventId < b.eventId ? -1 : 1));
  }

  /** Events that state one of these addresses or names. */
  private async near(em: EntityManager, addresses: readonly string[], names: readonly string[], moment: Moment): Promise<string[]> {
    const keys = names.map((name) => keyString({ kind: 'org-name', value: normaliseName(name) }));
    const rows: { event_id: string }[] = await em.query(
      `select e.event_id from case_event e join (
         select event_id from event_address where address = any($1::text[]) union select event_id from event_key where key = any($2::text[])) near using (event_id)
       where e.position <= $3 and e.recorded_at <= to_timestamp($4::numeric / 1000)`,
      [addresses, keys, moment.position, Math.min(moment.knownAt, moment.identityAt)],
    );
    return rows.map((row) => row.event_id);
  }

  /** Those of the events that nothing placed. */
  private async unplaced(em: EntityManager, ids: readonly string[], moment: Moment): Promise<string[]> {
    if (ids.length === 0) return [];
    if (moment.isIdentityOfNow) {
      const rows: { event_id: string }[] = await em.query(`select event_id from assignment where event_id = any($1::uuid[]) and via = 'none'`, [ids]);
      return rows.map((row) => row.event_id);
    }
    const around = await this.connected.around(em, ids);
    const seen = around.filter((event) => isSeen(event, moment));
    const placed = new Set([...eventsByOperator(seen).values()].flatMap((events) => events.map(({ id }) => id)));
    return ids.filter((id) => !placed.has(id));
  }

  /** By how many operators state an address, and by what reference data say of it at a moment. */
  private async specificity(em: EntityManager, addresses: readonly string[]): Promise<(at: number) => Specificity> {
    const rows: { address: string; holders: number }[] = await em.query(
      `select x.address, count(distinct s.operator)::int as holders from event_address x join assignment s on s.event_id = x.event_id
       where x.address = any($1::text[]) group by x.address`,
      [addresses],
    );
    const holders = new Map(rows.map((row) => [sharedAddressKey(row.address), row.holders]));
    const claims = await this.claims.about(em, addresses.map(sharedAddressKey));
    const { lookup } = new ClaimIndex(claims.map(({ claim }) => claim));
    return (at) =>
      specificityBy(
        (key) => holders.get(key) ?? 0,
        (key) => isSharedKey(key, at, lookup),
      );
  }
}

function offers(
  event: CorrectedEvent,
  candidate: { operator: string; addresses: string[]; names: string[] },
  specificity: Specificity,
): OpenSuggestion[] {
  return suggestionsFor(event, [candidate], specificity).map(({ score, because, approvable }) => ({
    eventId: event.id,
    eventType: event.type,
    score,
    because,
    approvable,
  }));
}
