import { Injectable } from '@nestjs/common';
import type { Actor } from '@quanlian/access';
import { approvers, proposedBy } from '@quanlian/approval';
import type { ActHandler, NewProposal, Proposal } from '@quanlian/approval';
import { EntityManager } from 'typeorm';
import { CaseOfProposal } from '../case-of-proposal';
import { ToldApart } from '../../identity/told-apart';
import { PairOfOperators } from '../pair-of-operators';
import type { Pair } from '../pair-of-operators';
import { VerdictNotStanding } from './verdict.errors';

/**
 * Whether two are different is open again when two others say so, too: a later `identity.verdict-given`, "unsure". It joins nobody: a merge of the two
 * is an act of its own.
 */
@Injectable()
export class LiftVerdictAct implements ActHandler {
  readonly act = 'lift-verdict';

  constructor(
    private readonly cases: CaseOfProposal,
    private readonly pairs: PairOfOperators,
    private readonly toldApart: ToldApart,
  ) {}

  async check(em: EntityManager, proposal: NewProposal, actor: Actor): Promise<void> {
    const found = await this.cases.require(em, proposal, actor);
    await this.requireApart(em, await this.pairs.require(em, found, proposal.command.memberKeys, actor));
  }

  /** Asked again: others may have lifted it in the meantime. */
  async carryOut(em: EntityManager, proposal: Proposal, now: number): Promise<void> {
    const [leftKey, rightKey] = proposal.command.memberKeys as Pair;
    await this.requireApart(em, [leftKey, rightKey]);
    const reason = proposal.steps[0]!.reason ?? '';
    const facts = { leftKey, rightKey, verdict: 'unsure', reason, by: proposedBy(proposal), second: approvers(proposal)[0] };
    await this.cases.publish(em, proposal, 'identity.verdict-given', () => facts, now);
  }

  private async requireApart(em: EntityManager, [own, other]: Pair): Promise<void> {
    if (!(await this.toldApart.are(em, own, other))) throw new VerdictNotStanding();
  }
}
