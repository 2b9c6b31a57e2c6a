import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProposalChanges } from '../proposal-changes';
import { grant } from '../proposal/decide';
import { ProposalResponse } from '../proposal/proposal.response';
import { GrantProposalCommand } from './grant-proposal.command';

@CommandHandler(GrantProposalCommand)
export class GrantProposalHandler implements ICommandHandler<GrantProposalCommand> {
  constructor(private readonly changes: ProposalChanges) {}

  execute({ proposalId, request: { reason }, reading }: GrantProposalCommand): Promise<ProposalResponse> {
    return this.changes.decide(proposalId, reading, (proposal, now) => grant(proposal, reading.actor, now, reason));
  }
}
