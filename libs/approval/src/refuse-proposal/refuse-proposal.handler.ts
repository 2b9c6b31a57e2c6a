import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProposalChanges } from '../proposal-changes';
import { refuse } from '../proposal/decide';
import { ProposalResponse } from '../proposal/proposal.response';
import { RefuseProposalCommand } from './refuse-proposal.command';

@CommandHandler(RefuseProposalCommand)
export class RefuseProposalHandler implements ICommandHandler<RefuseProposalCommand> {
  constructor(private readonly changes: ProposalChanges) {}

  execute({ proposalId, request: { reason }, reading }: RefuseProposalCommand): Promise<ProposalResponse> {
    return this.changes.decide(proposalId, reading, (proposal, now) => refuse(proposal, reading.actor, now, reason));
  }
}
