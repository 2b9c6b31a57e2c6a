import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import { ProposalResponse } from '../proposal/proposal.response';
import { WithdrawProposalRequest } from './withdraw-proposal.request';

/** Its proposer takes the act back. */
export class WithdrawProposalCommand extends Command<ProposalResponse> {
  constructor(
    readonly proposalId: string,
    readonly request: WithdrawProposalRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
