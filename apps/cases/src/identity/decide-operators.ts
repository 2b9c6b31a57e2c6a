import { Injectable } from '@nestjs/common';
import { keyString } from '@quanlian/contracts';
import { bareKeyOf, ClaimIndex, isNetworkKey, networkKey, operatorOf } from '@quanlian/entity-resolution';
import type { CorrectedEvent, OperatorDecision } from '@quanlian/entity-resolution';
import { EntityManager } from 'typeorm';
import { ApprovalRepository } from './approval.repository';
import { AssignmentRepository } from './assignment.repository';
import type { Assignment } from './assignment.repository';
import { ClaimRepository } from './claim.repository';

/** Asks for each event whose it is, with the claims that its keys lead to. */
@Injectable()
export class DecideOperators {
  constructor(
    private readonly claims: ClaimRepository,
    private readonly approvals: ApprovalRepository,
    private readonly assignments: AssignmentRepository,
  ) {}

  /** @param events as they stand now; a retracted one keeps the place that it had, so that its case still shows that it was there */
  async decide(em: EntityManager, events: readonly CorrectedEvent[]): Promise<Assignment[]> {
    const claims = new ClaimIndex();
    const undecided = await this.settled(em, claims, events, () => undefined);
    const loose = events.filter(({ id }) => undecided.get(id)!.operator === undefined);
    const approved = await this.approvals.of(
      em,
      loose.map(({ id }) => id),
    );
    const placed = approved.size === 0 ? new Map() : await this.settled(em, claims, loose, (id) => approved.get(id));
    const own = new Map<string, OperatorDecision>([...undecided, ...placed]);
    return this.followLeads(em, events, own);
  }

  /** Following one key may lead to another, so claims are loaded until no answer asks for more; an answer that asked for nothing stands. */
  private async settled(
    em: EntityManager,
    claims: ClaimIndex,
    events: readonly CorrectedEvent[],
    approvals: (id: string) => string | undefined,
  ): Promise<Map<string, OperatorDecision>> {
    const decided = new Map<string, OperatorDecision>();
    let missing = startingKeys(events).filter((key) => !claims.isLoaded(key));
    for (let open = events; open.length > 0; missing = claims.takeMissing()) {
      const found = await this.claims.about(em, missing);
      claims.add(
        found.map(({ claim }) => claim),
        missing,
      );
      open = open.filter((event) => {
        const short = claims.timesShort;
        decided.set(event.id, operatorOf(event, claims.lookup, approvals));
        return claims.timesShort > short;
      });
    }
    return decided;
  }

  /** A correction goes where its target goes, and an act of an officer where the event goes that opened the case it names, however long the chain. */
  private async followLeads(em: EntityManager, events: readonly CorrectedEvent[], own: ReadonlyMap<string, OperatorDecision>): Promise<Assignment[]> {
    const leads = await this.assignments.leadsOf(em, events);
    const elsewhere = [...leads.values()].filter((id) => !own.has(id));
    const stored = elsewhere.length === 0 ? new Map<string, string>() : await this.assignments.operatorsOf(em, elsewhere);
    const led = (id: string, passed: ReadonlySet<string>): string | undefined => {
      const lead = passed.has(id) ? undefined : leads.get(id);
      const operator = lead && led(lead, new Set([...passed, id]));
      return operator ?? own.get(id)?.operator ?? stored.get(id);
    };
    return events.map(({ id }) => {
      const lead = leads.get(id);
      const operator = lead && led(lead, new Set([id]));
      return operator ? { eventId: id, operator, via: 'correction-target', because: [lead] } : { eventId: id, ...decisionOf(own.get(id)!) };
    });
  }
}

const decisionOf = ({ operator, via, because }: OperatorDecision): Omit<Assignment, 'eventId'> => ({ operator, via, because });

const startingKeys = (events: readonly CorrectedEvent[]): string[] => [
  ...new Set(
    events
      .flatMap((event) => event.keys.map(keyString))
      .flatMap((key) => [key, isNetworkKey(key) ? networkKey(key) : undefined, bareKeyOf(key)])
      .filter((key) => key !== undefined),
  ),
];
