import { Injectable } from '@nestjs/common';
import type { Actor } from '@quanlian/access';
import { approvers, proposedBy } from '@quanlian/approval';
import type { ActHandler, NewProposal, Proposal } from '@quanlian/approval';
import type { ObligationState } from '@quanlian/obligations';
import { EntityManager } from 'typeorm';
import { commandInvalid } from '../act.errors';
import { CaseOfProposal } from '../case-of-proposal';
import { isInstance } from '../field-tests';
import { ObligationNotOpen } from './waiver.errors';

interface Waiver {
  policyId?: unknown;
  instance?: unknown;
}

/** A duty is off the case when a second officer says so, too: `obligation.waived`. */
@Injectable()
export class WaiverAct implements ActHandler {
  readonly act = 'waiver';

  constructor(private readonly cases: CaseOfProposal) {}

  async check(em: EntityManager, proposal: NewProposal, actor: Actor): Promise<void> {
    const found = await this.cases.require(em, proposal, actor);
    const { policyId, instance } = proposal.command as Waiver;
    if (instance !== undefined && !isInstance(instance)) throw commandInvalid('instance', instance, 'the number of a repetition, from 1');
    const { obligations } = await this.cases.fileOf(em, found);
    const duties = obligations.filter((duty) => duty.policyId === policyId && (instance === undefined || duty.instance === instance));
    const [duty] = duties;
    if (!duty) throw commandInvalid('policyId', policyId, 'the id of a duty of this case');
    if (!duties.some(isOpen)) throw new ObligationNotOpen(duty.policyId, duty.status);
  }

  carryOut(em: EntityManager, proposal: Proposal, now: number): Promise<void> {
    const { policyId, instance } = proposal.command as Waiver;
    const [{ reason }] = proposal.steps as [Proposal['steps'][number]];
    const factsOf = ({ row }: { row: { caseId: string } }) => ({
      caseId: row.caseId,
      policyId,
      ...(instance !== undefined && { instance }),
      waivedBecause: 'officer',
      ...(reason !== undefined && { reason }),
      by: proposedBy(proposal),
      second: approvers(proposal)[0],
    });
    return this.cases.publish(em, proposal, 'obligation.waived', factsOf, now);
  }
}

const isOpen = ({ status }: ObligationState): boolean => status === 'open' || status === 'overdue' || status === 'disputed';
