import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import type { ProposalResponse } from '@quanlian/approval';
import { UnmergeCasesRequest } from './unmerge-cases.request';

/** Proposes to take back a merge that made one case of two. */
export class UnmergeCasesCommand extends Command<ProposalResponse> {
  constructor(
    readonly caseName: string,
    readonly request: UnmergeCasesRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
