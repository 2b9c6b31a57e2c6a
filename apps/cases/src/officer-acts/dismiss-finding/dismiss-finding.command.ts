import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import type { ProposalResponse } from '@quanlian/approval';
import { DismissFindingRequest } from './dismiss-finding.request';

/** Proposes that a finding is not followed up. */
export class DismissFindingCommand extends Command<ProposalResponse> {
  constructor(
    readonly caseName: string,
    readonly request: DismissFindingRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
