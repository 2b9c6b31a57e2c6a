import { Command } from '@nestjs/cqrs';
import type { Actor } from '@quanlian/access';
import { ActResponse } from '../act.response';
import { WithdrawDisputeRequest } from './withdraw-dispute.request';

/** Who raised a dispute takes it back. */
export class WithdrawDisputeCommand extends Command<ActResponse> {
  constructor(
    readonly caseName: string,
    readonly disputeId: string,
    readonly request: WithdrawDisputeRequest,
    readonly actor: Actor,
  ) {
    super();
  }
}
