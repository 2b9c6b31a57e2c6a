import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import type { ProposalResponse } from '@quanlian/approval';
import { WaiveObligationRequest } from './waive-obligation.request';

/** Proposes to take a duty off a case. */
export class WaiveObligationCommand extends Command<ProposalResponse> {
  constructor(
    readonly caseName: string,
    readonly policyId: string,
    readonly request: WaiveObligationRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
