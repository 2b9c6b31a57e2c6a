import { Injectable } from '@nestjs/common';
import { covers, inScope, scopeOf } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { approvers } from '@quanlian/approval';
import type { ActHandler, NewProposal, Proposal } from '@quanlian/approval';
import { EntityManager } from 'typeorm';
import { ActOutsideJurisdiction, commandInvalid } from '../act.errors';
import { CaseOfProposal } from '../case-of-proposal';
import { isTexts } from '../field-tests';
import { isMergeKind, MERGE_KINDS } from './merge-kind';
import { AlreadyOneCase, CasesToldApart } from './merger.errors';
import { ToldApart } from './told-apart';

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
    private readonly toldApart: ToldApart,
  ) {}

  async check(em: EntityManager, proposal: NewProposal, actor: Actor): Promise<void> {
    const { row } = await this.cases.require(em, proposal, actor);
    const { memberKeys, mergeKind, basis } = proposal.command as Merge;
    if (!isMergeKind(mergeKind)) throw commandInvalid('mergeKind', mergeKind, `one of ${MERGE_KINDS.join(', ')}`);
    if (!isTexts(basis)) throw commandInvalid('basis', basis, 'a list of texts, at least one');
    const [own, other, ...more] = isTexts(memberKeys) ? memberKeys : [];
    const places = other === undefined ? [] : await this.placesOf(em, other);
    const isShown = places.some((place) => inScope(scopeOf(actor, 'case'), place));
    // An operator whose cases are all elsewhere is as unknown as one without any.
    if (own !== row.operator || more.length > 0 || !isShown)
      throw commandInvalid('memberKeys', memberKeys, 'the operator of this case and that of another');
    if (other === own) throw new AlreadyOneCase(row.number);
    if (await this.toldApart.are(em, own, other!)) throw new CasesToldApart(row.number);
    const outside = places.find(({ jurisdiction }) => !covers(actor.jurisdiction, jurisdiction));
    if (outside) throw new ActOutsideJurisdiction(actor.jurisdiction, outside.jurisdiction);
  }

  async carryOut(em: EntityManager, proposal: Proposal, now: number): Promise<void> {
    const { memberKeys, mergeKind, basis } = proposal.command as Merge;
    // The score is no guess of this program: named people have decided.
    const facts = { groupId: proposal.id, memberKeys, mergeKind, basis, score: 1, mode: 'approved', approvedBy: approvers(proposal)[0] };
    await this.cases.publish(em, proposal, 'entity.merged', () => facts, now);
  }

  private placesOf(em: EntityManager, operator: string): Promise<{ id: string; jurisdiction: string }[]> {
    return em.query(`select case_id as id, jurisdiction from case_file where operator = $1`, [operator]);
  }
}
