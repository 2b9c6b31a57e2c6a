import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import type { ProposalResponse } from '@quanlian/approval';
import { MergeCasesRequest } from './merge-cases.request';

/** Proposes that two cases are one. */
export class MergeCasesCommand extends Command<ProposalResponse> {
  constructor(
    readonly caseName: string,
    readonly request: MergeCasesRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
