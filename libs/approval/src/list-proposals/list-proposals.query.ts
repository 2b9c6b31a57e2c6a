import { Query } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import type { ProposalState } from '../proposal/proposal';
import { ProposalResponse } from '../proposal/proposal.response';

/** Proposals of somebody's area, of one state or of all. */
export class ListProposalsQuery extends Query<ProposalResponse[]> {
  constructor(
    readonly state: ProposalState | undefined,
    readonly reading: Reading,
  ) {
    super();
  }
}
