import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import { ProposalResponse } from '../proposal/proposal.response';
import { ProposeActRequest } from './propose-act.request';

/** The first person names the act, and everything about it. */
export class ProposeActCommand extends Command<ProposalResponse> {
  constructor(
    readonly request: ProposeActRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
