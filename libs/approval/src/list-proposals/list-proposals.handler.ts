import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ScopedReader } from '@quanlian/service-kit';
import { asOf } from '../proposal/decide';
import { proposalResponse, ProposalResponse } from '../proposal/proposal.response';
import { ProposalRepository } from '../store/proposal.repository';
import { ListProposalsQuery } from './list-proposals.query';

@QueryHandler(ListProposalsQuery)
export class ListProposalsHandler implements IQueryHandler<ListProposalsQuery> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly proposals: ProposalRepository,
  ) {}

  execute({ state, reading }: ListProposalsQuery): Promise<ProposalResponse[]> {
    return this.reader.read(reading, 'approval', async ({ em, scope, mask }) =>
      (await this.proposals.list(em, scope, state)).map((proposal) => proposalResponse(asOf(proposal, Date.now()), mask)),
    );
  }
}
