import { Injectable } from '@nestjs/common';
import { covers } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { approvers } from '@quanlian/approval';
import type { ActHandler, NewProposal, Proposal } from '@quanlian/approval';
import { EntityManager } from 'typeorm';
import { ActInvalid, ActOutsideJurisdiction } from '../act.errors';
import { CaseAtHand } from '../case-at-hand';
import { CaseOfProposal } from '../case-of-proposal';
import { isTexts } from '../field-tests';
import { isMergeKind, MERGE_KINDS } from './merge-kind';
import { AlreadyOneCase } from './merger.errors';

interface Merge {
  otherCase?: unknown;
  mergeKind?: unknown;
  basis?: unknown;
}

/** Two cases are one when a second officer says so, too: `entity.merged`. The earlier number stays, and un-merging is one more event. */
@Injectable()
export class MergeAct implements ActHandler {
  readonly act = 'merge';

  constructor(
    private readonly proposed: CaseOfProposal,
    private readonly cases: CaseAtHand,
  ) {}

  async check(em: EntityManager, proposal: NewProposal, actor: Actor): Promise<void> {
    const { row } = await this.proposed.require(em, proposal);
    const { otherCase, mergeKind, basis } = proposal.command as Merge;
    if (!isMergeKind(mergeKind)) throw invalid('mergeKind', mergeKind, `one of ${MERGE_KINDS.join(', ')}`);
    if (!isTexts(basis)) throw invalid('basis', basis, 'a list of texts, at least one');
    const other = await this.cases.named(em, String(otherCase));
    if (!covers(actor.jurisdiction, other.jurisdiction)) throw new ActOutsideJurisdiction(actor.jurisdiction, other.jurisdiction);
    if (other.row.operator === row.operator) throw new AlreadyOneCase(other.row.number);
  }

  async carryOut(em: EntityManager, proposal: Proposal, now: number): Promise<void> {
    const { otherCase, mergeKind, basis } = proposal.command as Merge;
    const other = await this.cases.named(em, String(otherCase));
    const factsOf = ({ row }: { row: { operator: string } }) => ({
      groupId: proposal.id,
      memberKeys: [row.operator, other.row.operator],
      mergeKind,
      basis,
      // Not a guess of this program: named people have decided.
      score: 1,
      mode: 'approved',
      approvedBy: approvers(proposal)[0],
    });
    await this.proposed.publish(em, proposal, 'entity.merged', factsOf, now);
  }
}

const invalid = (field: string, found: unknown, expected: string): ActInvalid =>
  new ActInvalid(`/command/${field}`, JSON.stringify(found) ?? 'nothing', expected);
