import { Injectable } from '@nestjs/common';
import type { Actor } from '@quanlian/access';
import { approvers } from '@quanlian/approval';
import type { ActHandler, NewProposal, Proposal } from '@quanlian/approval';
import { EntityManager } from 'typeorm';
import { commandInvalid } from '../act.errors';
import { CaseOfProposal } from '../case-of-proposal';
import { isTexts } from '../field-tests';
import { PairOfOperators } from '../pair-of-operators';
import { isMergeKind, MERGE_KINDS } from './merge-kind';
import { AlreadyOneCase, CasesToldApart } from './merger.errors';
import { ToldApart } from '../../identity/told-apart';

interface Merge {
  memberKeys?: unknown;
  mergeKind?: unknown;
  basis?: unknown;
}

/** Two cases are one when a second officer says so, too: `entity.merged`. The earlier number stays, and un-merging is one more event. */
@Injectable()
export class MergeAct implements ActHandler {
  readonly act = 'merge';

  constructor(
    private readonly cases: CaseOfProposal,
    private readonly pairs: PairOfOperators,
    private readonly toldApart: ToldApart,
  ) {}

  async check(em: EntityManager, proposal: NewProposal, actor: Actor): Promise<void> {
    const found = await this.cases.require(em, proposal, actor);
    const { memberKeys, mergeKind, basis } = proposal.command as Merge;
    if (!isMergeKind(mergeKind)) throw commandInvalid('mergeKind', mergeKind, `one of ${MERGE_KINDS.join(', ')}`);
    if (!isTexts(basis)) throw commandInvalid('basis', basis, 'a list of texts, at least one');
    const [own, other] = await this.pairs.require(em, found, memberKeys, actor);
    if (other === own) throw new AlreadyOneCase(found.row.number);
    if (await this.toldApart.are(em, own, other)) throw new CasesToldApart(found.row.number);
  }

  async carryOut(em: EntityManager, proposal: Proposal, now: number): Promise<void> {
    const { memberKeys, mergeKind, basis } = proposal.command as Merge;
    // The score is no guess of this program: named people have decided.
    const facts = { groupId: proposal.id, memberKeys, mergeKind, basis, score: 1, mode: 'approved', approvedBy: approvers(proposal)[0] };
    await this.cases.publish(em, proposal, 'entity.merged', () => facts, now);
  }
}
