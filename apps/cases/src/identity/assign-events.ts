import { Injectable } from '@nestjs/common';
import type { CaseEvent } from '@quanlian/contracts';
import { keysClaimed } from '@quanlian/entity-resolution';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { SettleEvents } from '../case-events/settle-events';
import { AssignmentRepository } from './assignment.repository';
import { ClaimRepository } from './claim.repository';
import type { ChangedKey } from './claim.repository';
import { DecideOperators } from './decide-operators';
import { TakeClaims } from './take-claims';
import { tellingOf } from './telling';
import type { Telling } from './telling';

/** Gives each new event its operator, and looks again at older events where something that their answer rests on has changed. */
@Injectable()
export class AssignEvents {
  constructor(
    private readonly events: CaseEventRepository,
    private readonly settleEvents: SettleEvents,
    private readonly takeClaims: TakeClaims,
    private readonly claims: ClaimRepository,
    private readonly decideOperators: DecideOperators,
    private readonly assignments: AssignmentRepository,
  ) {}

  /** @returns every operator whose set of events changed */
  async assign(em: EntityManager, fresh: readonly CaseEvent[]): Promise<Set<string>> {
    const told = await this.withTargets(em, fresh);
    const settled = await this.settleEvents.settle(em, told);
    const tellings = [...settled.values()].map(tellingOf);
    const changed = await this.takeClaims.take(em, tellings);
    const again = (await this.restingOn(em, changed)).filter((id) => !settled.has(id));
    await this.indexKeys(em, tellings, new Set(fresh.map(({ id }) => id)));
    const older = await this.settleEvents.settle(em, await this.events.byIds(em, again));
    const operators = new Set<string>();
    // What follows an event moves only when that event did, so each wave is about fewer events than the one before.
    for (let wave = [...settled.values(), ...older.values()]; wave.length > 0;) {
      const decided = await this.decideOperators.decide(
        em,
        wave.map(({ now }) => now),
      );
      const saved = await this.assignments.save(em, decided);
      for (const { eventId, before, operator, moved } of saved) {
        if (moved || settled.has(eventId)) [before, operator].forEach((one) => one !== undefined && operators.add(one));
      }
      const moved = saved.filter((one) => one.moved).map(({ eventId }) => eventId);
      const followers = await this.events.byIds(em, await this.assignments.followersOf(em, moved));
      wave = [...(await this.settleEvents.settle(em, followers)).values()];
    }
    return operators;
  }

  private async indexKeys(em: EntityManager, tellings: readonly Telling[], fresh: ReadonlySet<string>): Promise<void> {
    const entries = tellings.map(({ event, ever }) => ({ event, claimed: keysClaimed(ever) }));
    await this.events.indexKeys(
      em,
      entries.filter(({ event }) => fresh.has(event.id)),
    );
    await this.events.indexKeysAgain(
      em,
      entries.filter(({ event }) => !fresh.has(event.id)),
    );
  }

  /** New events and what they correct or place, down to what a corrected correction or approval was about. */
  private async withTargets(em: EntityManager, fresh: readonly CaseEvent[]): Promise<CaseEvent[]> {
    const told = new Map(fresh.map((event) => [event.id, event]));
    for (let pointed = pointedAt(fresh, told); pointed.length > 0;) {
      const found = await this.events.byIds(em, pointed);
      found.forEach((event) => told.set(event.id, event));
      pointed = pointedAt(found, told);
    }
    return [...told.values()];
  }

  /** Events whose answer may be another now: those with a changed key, and those that come to one by a chain of claims. */
  private async restingOn(em: EntityManager, changed: readonly ChangedKey[]): Promise<string[]> {
    if (changed.length === 0) return [];
    const behind = await this.claims.leadingTo(em, [...new Set(changed.map(({ key }) => key))]);
    return this.claims.eventsWith(em, [...changed, ...behind.map((key) => ({ key }))]);
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function pointedAt(events: readonly CaseEvent[], known: ReadonlyMap<string, CaseEvent>): string[] {
  const ids = events.flatMap(({ type, facts }) => {
    if (type === 'event.corrected') return [String(facts.targetEventId)];
    return type === 'suggestion.approved' ? [String(facts.eventId)] : [];
  });
  return [...new Set(ids)].filter((id) => UUID.test(id) && !known.has(id));
}
