import { Injectable } from '@nestjs/common';
import { covers } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { approvers, proposedBy } from '@quanlian/approval';
import type { ActHandler, NewProposal, Proposal } from '@quanlian/approval';
import { EntityManager } from 'typeorm';
import { ActOutsideJurisdiction, commandInvalid } from '../act.errors';
import { CaseAtHand } from '../case-at-hand';
import { CaseOfProposal } from '../case-of-proposal';
import { isEventId } from '../field-tests';
import { SeparateCases } from './separate-cases';
import type { Separation } from './separate-cases';
import { isVerdict, VERDICTS } from './verdict';

/** An event lists at most so many others; a longer list is told in parts, each of which says the same of the merge. */
const PART = 1_000;

/** What was one case is two again when two others say so, too: `entity.unmerged`, and what is held of the two since. */
@Injectable()
export class UnmergeAct implements ActHandler {
  readonly act = 'un-merge';

  constructor(
    private readonly cases: CaseOfProposal,
    private readonly atHand: CaseAtHand,
    private readonly separate: SeparateCases,
  ) {}

  async check(em: EntityManager, proposal: NewProposal, actor: Actor): Promise<void> {
    const found = await this.cases.require(em, proposal, actor);
    const { targetEventId, verdict } = proposal.command;
    if (typeof targetEventId !== 'string' || !isEventId(targetEventId)) throw commandInvalid('targetEventId', targetEventId, 'the id of an event');
    if (!isVerdict(verdict)) throw commandInvalid('verdict', verdict, `one of ${VERDICTS.join(', ')}`);
    const foreseen = await this.separate.foreseen(em, found, targetEventId);
    for (const field of ['removedKeys', 'reattributedEventIds'] as const)
      if (!isSame(proposal.command[field], foreseen[field])) throw commandInvalid(field, proposal.command[field], 'what taking back this merge does');
    const outside = (await this.separate.placesOf(em, foreseen.reattributedEventIds)).find((place) => !covers(actor.jurisdiction, place));
    if (outside !== undefined) throw new ActOutsideJurisdiction(actor.jurisdiction, outside);
  }

  /** What leaves is asked again: events came in the meantime, and the merge may have been taken back by others. */
  async carryOut(em: EntityManager, proposal: Proposal, now: number): Promise<void> {
    const found = await this.atHand.named(em, proposal.caseId!);
    const separation = await this.separate.foreseen(em, found, String(proposal.command.targetEventId));
    const { groupId, removedKeys, reattributedEventIds } = separation;
    const reason = proposal.steps[0]!.reason ?? '';
    const facts = { groupId, removedKeys, reason, approvedBy: approvers(proposal)[0] };
    for (let from = 0; from < reattributedEventIds.length; from += PART) {
      const part = reattributedEventIds.slice(from, from + PART);
      await this.cases.publish(em, proposal, 'entity.unmerged', () => ({ ...facts, reattributedEventIds: part }), now);
    }
    await this.giveVerdict(em, proposal, separation, now);
  }

  private async giveVerdict(em: EntityManager, proposal: Proposal, { keptKey, removedKeys }: Separation, now: number): Promise<void> {
    const { verdict } = proposal.command;
    const common = { verdict, reason: proposal.steps[0]!.reason ?? '', by: proposedBy(proposal), second: approvers(proposal)[0] };
    for (const rightKey of removedKeys)
      await this.cases.publish(em, proposal, 'identity.verdict-given', () => ({ leftKey: keptKey, rightKey, ...common }), now);
  }
}

const isSame = (given: unknown, foreseen: readonly string[]): boolean =>
  Array.isArray(given) && given.length === foreseen.length && foreseen.every((one) => given.includes(one));
