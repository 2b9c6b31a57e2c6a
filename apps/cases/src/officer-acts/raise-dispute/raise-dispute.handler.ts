import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { derivedId } from '@quanlian/contracts';
import { CaseAtHand } from '../case-at-hand';
import { PerformAct } from '../perform-act';
import { DisputeRaisedResponse } from './dispute-raised.response';
import { RaiseDisputeCommand } from './raise-dispute.command';

@CommandHandler(RaiseDisputeCommand)
export class RaiseDisputeHandler implements ICommandHandler<RaiseDisputeCommand> {
  constructor(
    private readonly performAct: PerformAct,
    private readonly cases: CaseAtHand,
  ) {}

  async execute({ caseName, request: { disputedEventId, field, grounds, at: stated }, actor }: RaiseDisputeCommand): Promise<DisputeRaisedResponse> {
    let disputeId = '';
    const { eventId } = await this.performAct.perform('dispute.raised', { caseName, actor, at: stated }, async ({ em, case: found, by, at }) => {
      await this.cases.requireEvent(em, found, disputedEventId, '/disputedEventId');
      const { caseId } = found.row;
      disputeId = derivedId(at, 'dispute', caseId, disputedEventId, by, grounds);
      return { disputeId, caseId, disputedEventId, ...(field !== undefined && { field }), grounds, by };
    });
    return { eventId, disputeId };
  }
}
