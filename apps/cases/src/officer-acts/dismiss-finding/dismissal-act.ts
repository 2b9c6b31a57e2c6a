import { Injectable } from '@nestjs/common';
import type { Actor } from '@quanlian/access';
import { proposedBy } from '@quanlian/approval';
import type { ActHandler, NewProposal, Proposal } from '@quanlian/approval';
import { EntityManager } from 'typeorm';
import { CaseOfProposal } from '../case-of-proposal';
import { FindingNotOpen } from './dismissal.errors';

/** A finding is not followed up when a second officer says so, too: `finding.noted`, which ends it. New evidence raises it again. */
@Injectable()
export class DismissalAct implements ActHandler {
  readonly act = 'dismissal';

  constructor(private readonly cases: CaseOfProposal) {}

  async check(em: EntityManager, proposal: NewProposal, actor: Actor): Promise<void> {
    const found = await this.cases.require(em, proposal, actor);
    const { rule, aboutEventId } = findingOf(proposal);
    const { findings } = await this.cases.fileOf(em, found);
    const isMeant = findings.some(
      (one) => one.rule === rule && one.status === 'open' && (one.about === aboutEventId || one.evidence.includes(aboutEventId)),
    );
    if (!isMeant) throw new FindingNotOpen(rule, aboutEventId);
  }

  carryOut(em: EntityManager, proposal: Proposal, now: number): Promise<void> {
    const reason = proposal.steps[0]!.reason ?? '';
    const factsOf = ({ row }: { row: { caseId: string } }) => ({
      caseId: row.caseId,
      ...findingOf(proposal),
      resolves: true,
      reason,
      by: proposedBy(proposal),
    });
    return this.cases.publish(em, proposal, 'finding.noted', factsOf, now);
  }
}

/** Whatever came as a proposal is compared as text: what is none meets no finding. */
const findingOf = ({ command: { rule, aboutEventId } }: Pick<Proposal, 'command'>): { rule: string; aboutEventId: string } => ({
  rule: String(rule),
  aboutEventId: String(aboutEventId),
});
