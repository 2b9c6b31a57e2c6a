import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import type { ProposalResponse } from '@quanlian/approval';
import { UnmaskFieldsRequest } from './unmask-fields.request';

/** Asks to be shown kinds of values of one case that are masked. */
export class UnmaskFieldsCommand extends Command<ProposalResponse> {
  constructor(
    readonly caseName: string,
    readonly request: UnmaskFieldsRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
