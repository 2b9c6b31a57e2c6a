import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import type { ProposalResponse } from '@quanlian/approval';
import { DiscloseCaseRequest } from './disclose-case.request';

/** Proposes to let an agency of another division see one case. */
export class DiscloseCaseCommand extends Command<ProposalResponse> {
  constructor(
    readonly caseName: string,
    readonly request: DiscloseCaseRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
