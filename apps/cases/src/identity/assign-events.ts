import { Injectable } from '@nestjs/common';
import { keyString } from '@quanlian/contracts';
import type { CaseEvent, EffectiveEvent } from '@quanlian/contracts';
import { ClaimIndex, claimsOf, operatorOf } from '@quanlian/entity-resolution';
import type { OperatorDecision } from '@quanlian/entity-resolution';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { AssignmentRepository } from './assignment.repository';
import type { Assignment } from './assignment.repository';

/** Gives each new event its operator, and looks again at older events whose keys got a new or a corrected claim. */
@Injectable()
export class AssignEvents {
  constructor(
    private readonly events: CaseEventRepository,
    private readonly assignments: AssignmentRepository,
  ) {}

  /** @returns every operator whose set of events changed */
  async assign(em: EntityManager, fresh: readonly CaseEvent[]): Promise<Set<string>> {
    const direct = [...new Set([...fresh.map((event) => event.id), ...targetsOf(fresh)])];
    const changed = await this.events.effective(em, direct);
    // A claim may vanish by a retraction, so what was claimed before counts, too.
    const before = await this.assignments.keysClaimedBy(em, direct);
    await this.assignments.replaceClaims(em, direct, changed);
    const claimed = [...new Set([...before, ...changed.flatMap(claimsOf).map((claim) => claim.key)])];
    const again = await this.assignments.eventsWithKeys(em, await this.assignments.leadingTo(em, claimed));
    const moved = [...new Set([...direct, ...again])];
    const operators = new Set<string>();
    // What follows an event moves only when that event did, so each wave is about fewer events than the one before.
    for (let wave = moved; wave.length > 0;) {
      const saved = await this.assignments.save(em, await this.decide(em, wave));
      saved.operators.forEach((operator) => operators.add(operator));
      wave = await this.assignments.followersOf(em, saved.moved);
    }
    return operators;
  }

  private async decide(em: EntityManager, ids: readonly string[]): Promise<Assignment[]> {
    const asSent = await this.events.byIds(em, ids);
    const effective = new Map((await this.events.effective(em, ids)).map((event) => [event.id, event]));
    const approvals = await this.assignments.approvals(em, ids);
    // A retracted event keeps the place that it had, so that its case still shows that it was there.
    const subjects = asSent.map((event) => effective.get(event.id) ?? uncorrected(event));
    const claims = new ClaimIndex();
    for (let missing = startingKeys(subjects); ; missing = claims.takeMissing()) {
      claims.add(await this.assignments.claimsAbout(em, missing), missing);
      const decided = subjects.map((event) => ({ eventId: event.id, ...placed(operatorOf(event, claims.lookup, (id) => approvals.get(id))) }));
      if (missing.length === 0) return this.followTargets(em, asSent, new Map(decided.map((one) => [one.eventId, one])));
    }
  }

  /** A correction goes where its target goes, and an act of an officer where the event goes that opened the case it names. */
  private async followTargets(em: EntityManager, events: readonly CaseEvent[], decided: Map<string, Assignment>): Promise<Assignment[]> {
    const leads = await this.assignments.leadsOf(
      em,
      events.map((event) => event.id),
    );
    const stored = await this.assignments.operatorsOf(
      em,
      [...leads.values()].filter((id) => !decided.has(id)),
    );
    for (const { id } of events) {
      const lead = leads.get(id);
      const operator = lead && (decided.get(lead)?.operator ?? stored.get(lead));
      if (lead && operator) decided.set(id, { eventId: id, operator, via: 'correction-target', because: [lead] });
    }
    return [...decided.values()];
  }
}

const placed = ({ operator, via, because }: OperatorDecision): Omit<Assignment, 'eventId'> => ({ operator, via, because });

const startingKeys = (events: readonly CaseEvent[]): string[] => [...new Set(events.flatMap((event) => event.keys.map(keyString)))];

const uncorrected = (event: CaseEvent): EffectiveEvent => ({ ...event, correctedBy: [] });

/** What corrections and approvals point at: those events may change their place. */
function targetsOf(events: readonly CaseEvent[]): string[] {
  return events.flatMap((event) => {
    if (event.type === 'event.corrected') return [String(event.facts['targetEventId'])];
    return event.type === 'suggestion.approved' ? [String(event.facts['eventId'])] : [];
  });
}
