import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import type { ProposalResponse } from '@quanlian/approval';
import { LiftVerdictRequest } from './lift-verdict.request';

/** Proposes that two operators are no longer held to be different. */
export class LiftVerdictCommand extends Command<ProposalResponse> {
  constructor(
    readonly caseName: string,
    readonly request: LiftVerdictRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
