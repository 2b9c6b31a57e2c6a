import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ScopedReader } from '@quanlian/service-kit';
import { ApprovalRefused } from '../proposal/approval.errors';
import { asOf } from '../proposal/decide';
import { proposalResponse, ProposalResponse } from '../proposal/proposal.response';
import { ProposalRepository } from '../store/proposal.repository';
import { ShowProposalQuery } from './show-proposal.query';

@QueryHandler(ShowProposalQuery)
export class ShowProposalHandler implements IQueryHandler<ShowProposalQuery> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly proposals: ProposalRepository,
  ) {}

  execute({ proposalId, reading }: ShowProposalQuery): Promise<ProposalResponse> {
    return this.reader.read(reading, 'approval', async ({ em, scope, mask }) => {
      const proposal = await this.proposals.find(em, scope, proposalId);
      if (!proposal) throw new ApprovalRefused('approval.not-found', `Found no proposal ${proposalId} in your area.`);
      return proposalResponse(asOf(proposal, Date.now()), mask);
    });
  }
}
