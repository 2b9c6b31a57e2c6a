import { Injectable } from '@nestjs/common';
import type { Actor, FieldKind, Purpose } from '@quanlian/access';
import type { ActHandler, NewProposal, Proposal } from '@quanlian/approval';
import { formatBeijing } from '@quanlian/contracts';
import { EntityManager } from 'typeorm';
import { obstacleTo } from '../../unmaskings/unmasking';
import type { FieldsAsked, Unmasking } from '../../unmaskings/unmasking';
import { UnmaskingRepository } from '../../unmaskings/unmasking.repository';
import { UnmaskingSettings } from '../../unmaskings/unmasking-settings';
import { ActInvalid, commandInvalid } from '../act.errors';
import { CaseAtHand } from '../case-at-hand';
import { CaseOfProposal } from '../case-of-proposal';

/** The proposer is shown what two others agreed to, from then on for a time: `access.unmasked`. */
@Injectable()
export class UnmaskAct implements ActHandler {
  readonly act = 'unmask';

  constructor(
    private readonly cases: CaseOfProposal,
    private readonly atHand: CaseAtHand,
    private readonly unmaskings: UnmaskingRepository,
    private readonly settings: UnmaskingSettings,
  ) {}

  async check(em: EntityManager, proposal: NewProposal, actor: Actor): Promise<void> {
    await this.cases.require(em, proposal, actor);
    const asked = proposal.command as FieldsAsked;
    const obstacle = obstacleTo(asked, actor);
    if (obstacle) throw commandInvalid(obstacle.field, asked[obstacle.field], obstacle.expected);
    if (proposal.reason === undefined) throw new ActInvalid('/reason', 'nothing', 'why these fields are needed');
  }

  async carryOut(em: EntityManager, proposal: Proposal, at: number): Promise<void> {
    const { row } = await this.atHand.named(em, proposal.caseId!);
    const unmasking = this.begin(proposal, row.caseId, at);
    await this.unmaskings.add(em, unmasking);
    const { unmaskingId, caseId, officer, role, purpose, fields, expiresAt } = unmasking;
    const facts = { unmaskingId, caseId, actor: officer, role, purpose, fields, reason: proposal.steps[0]!.reason };
    await this.cases.publish(em, proposal, 'access.unmasked', () => ({ ...facts, at: formatBeijing(at), validTo: formatBeijing(expiresAt) }), at);
  }

  private begin({ id, subject, jurisdiction, command, steps }: Proposal, caseId: string, at: number): Unmasking {
    const { by: officer, role } = steps[0]!;
    const { purpose, fields } = command as { purpose: Purpose; fields: FieldKind[] };
    const about = { unmaskingId: id, caseId, operator: subject, jurisdiction, officer, role, purpose, fields };
    return { ...about, at, expiresAt: at + this.settings.lastsMs };
  }
}
