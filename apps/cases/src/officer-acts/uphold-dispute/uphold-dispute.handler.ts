import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ActResponse } from '../act.response';
import { DisputeYourOwn } from '../dispute.errors';
import { Disputes } from '../disputes';
import { PerformAct } from '../perform-act';
import { UpholdDisputeCommand } from './uphold-dispute.command';

@CommandHandler(UpholdDisputeCommand)
export class UpholdDisputeHandler implements ICommandHandler<UpholdDisputeCommand> {
  constructor(
    private readonly performAct: PerformAct,
    private readonly disputes: Disputes,
  ) {}

  execute({ caseName, disputeId, request: { reason, correctionEventId, at }, actor }: UpholdDisputeCommand): Promise<ActResponse> {
    return this.performAct.perform('dispute.upheld', { caseName, actor, at }, async ({ em, case: found, by }) => {
      const dispute = await this.disputes.standing(em, found, disputeId);
      if (dispute.by === by) throw new DisputeYourOwn();
      const { disputedEventId } = dispute;
      return { disputeId, caseId: found.row.caseId, disputedEventId, ...(correctionEventId !== undefined && { correctionEventId }), reason, by };
    });
  }
}
