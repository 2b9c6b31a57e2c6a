import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import { ProposalResponse } from '../proposal/proposal.response';
import { GrantProposalRequest } from './grant-proposal.request';

/** One more person agrees. */
export class GrantProposalCommand extends Command<ProposalResponse> {
  constructor(
    readonly proposalId: string,
    readonly request: GrantProposalRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
