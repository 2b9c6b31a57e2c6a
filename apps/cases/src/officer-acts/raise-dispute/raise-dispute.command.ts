import { Command } from '@nestjs/cqrs';
import type { Actor } from '@quanlian/access';
import { DisputeRaisedResponse } from './dispute-raised.response';
import { RaiseDisputeRequest } from './raise-dispute.request';

/** Says that a record of a case is wrong: what rests on it is provisional until the dispute ends. */
export class RaiseDisputeCommand extends Command<DisputeRaisedResponse> {
  constructor(
    readonly caseName: string,
    readonly request: RaiseDisputeRequest,
    readonly actor: Actor,
  ) {
    super();
  }
}
