import { Query } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import { ProposalResponse } from '../proposal/proposal.response';

/** One proposal with every step. */
export class ShowProposalQuery extends Query<ProposalResponse> {
  constructor(
    readonly proposalId: string,
    readonly reading: Reading,
  ) {
    super();
  }
}
