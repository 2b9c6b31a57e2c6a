import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProposalChanges } from '../proposal-changes';
import { withdraw } from '../proposal/decide';
import { ProposalResponse } from '../proposal/proposal.response';
import { WithdrawProposalCommand } from './withdraw-proposal.command';

@CommandHandler(WithdrawProposalCommand)
export class WithdrawProposalHandler implements ICommandHandler<WithdrawProposalCommand> {
  constructor(private readonly changes: ProposalChanges) {}

  execute({ proposalId, request: { reason }, reading }: WithdrawProposalCommand): Promise<ProposalResponse> {
    return this.changes.decide(proposalId, reading, (proposal, now) => withdraw(proposal, reading.actor, now, reason));
  }
}
