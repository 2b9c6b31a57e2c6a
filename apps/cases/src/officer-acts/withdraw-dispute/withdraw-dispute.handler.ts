import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ActResponse } from '../act.response';
import { DisputeNotYours } from '../dispute.errors';
import { Disputes } from '../disputes';
import { PerformAct } from '../perform-act';
import { WithdrawDisputeCommand } from './withdraw-dispute.command';

@CommandHandler(WithdrawDisputeCommand)
export class WithdrawDisputeHandler implements ICommandHandler<WithdrawDisputeCommand> {
  constructor(
    private readonly performAct: PerformAct,
    private readonly disputes: Disputes,
  ) {}

  execute({ caseName, disputeId, request: { reason, at }, actor }: WithdrawDisputeCommand): Promise<ActResponse> {
    return this.performAct.perform('dispute.withdrawn', { caseName, actor, at }, async ({ em, case: found, by }) => {
      const dispute = await this.disputes.standing(em, found, disputeId);
      if (dispute.by !== by) throw new DisputeNotYours();
      return { disputeId, caseId: found.row.caseId, disputedEventId: dispute.disputedEventId, reason, by };
    });
  }
}
