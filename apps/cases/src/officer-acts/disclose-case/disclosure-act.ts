import { Injectable } from '@nestjs/common';
import type { Actor, FieldKind, Purpose, Role } from '@quanlian/access';
import { approvers, proposedBy } from '@quanlian/approval';
import type { ActHandler, NewProposal, Proposal } from '@quanlian/approval';
import { formatBeijing } from '@quanlian/contracts';
import { EntityManager } from 'typeorm';
import type { Disclosure } from '../../disclosures/disclosure';
import { obstacleToDisclosing } from '../../disclosures/disclosure-asked';
import type { DisclosureAsked } from '../../disclosures/disclosure-asked';
import { DisclosureRepository } from '../../disclosures/disclosure.repository';
import { instantOf } from '../../moments/instant';
import { ActInvalid, commandInvalid } from '../act.errors';
import { CaseAtHand } from '../case-at-hand';
import { CaseOfProposal } from '../case-of-proposal';

interface Asked {
  receiverAgency: string;
  receiverDivision: string;
  legalBasis: string;
  purpose: Purpose;
  fields: FieldKind[];
  validTo: string;
}

/** Another agency sees what a second officer agreed to, until a day: `access.disclosed`. */
@Injectable()
export class DisclosureAct implements ActHandler {
  readonly act = 'disclosure';

  constructor(
    private readonly cases: CaseOfProposal,
    private readonly atHand: CaseAtHand,
    private readonly disclosures: DisclosureRepository,
  ) {}

  async check(em: EntityManager, proposal: NewProposal, actor: Actor, now: number): Promise<void> {
    const { jurisdiction } = await this.cases.require(em, proposal, actor);
    const asked = proposal.command as DisclosureAsked;
    const obstacle = obstacleToDisclosing(asked, actor, jurisdiction, now);
    if (obstacle) throw commandInvalid(obstacle.field, asked[obstacle.field], obstacle.expected);
    if (proposal.reason === undefined) throw new ActInvalid('/reason', 'nothing', 'why it is disclosed');
  }

  async carryOut(em: EntityManager, proposal: Proposal, at: number): Promise<void> {
    const { row, jurisdiction } = await this.atHand.named(em, proposal.caseId!);
    const disclosure = disclosureOf(proposal, { caseId: row.caseId, jurisdiction }, at);
    // The proposal may have waited longer than it was to last.
    if (disclosure.expiresAt <= at) throw commandInvalid('validTo', proposal.command.validTo, 'an instant later than now');
    await this.disclosures.add(em, disclosure);
    await this.cases.publish(em, proposal, 'access.disclosed', () => factsOf(disclosure, proposal), at);
  }
}

function disclosureOf({ id, subject, command, steps }: Proposal, about: Pick<Disclosure, 'caseId' | 'jurisdiction'>, at: number): Disclosure {
  const { receiverAgency: agency, receiverDivision: division, validTo, ...extent } = command as unknown as Asked;
  const role = steps[0]!.role as Role;
  return { ...about, disclosureId: id, operator: subject, receiver: { agency, division }, ...extent, role, at, expiresAt: instantOf(validTo)! };
}

function factsOf({ disclosureId, caseId, receiver, legalBasis, purpose, fields, role, at, expiresAt }: Disclosure, proposal: Proposal) {
  return {
    disclosureId,
    caseId,
    receiverAgency: receiver.agency,
    receiverDivision: receiver.division,
    legalBasis,
    purpose,
    fields: [...fields],
    role,
    reason: proposal.steps[0]!.reason,
    by: proposedBy(proposal),
    second: approvers(proposal)[0],
    at: formatBeijing(at),
    validTo: formatBeijing(expiresAt),
  };
}
