import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import { ProposalResponse } from '../proposal/proposal.response';
import { RefuseProposalRequest } from './refuse-proposal.request';

/** One refusal is enough. */
export class RefuseProposalCommand extends Command<ProposalResponse> {
  constructor(
    readonly proposalId: string,
    readonly request: RefuseProposalRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
