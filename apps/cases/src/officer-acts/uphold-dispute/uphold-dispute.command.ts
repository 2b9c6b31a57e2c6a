import { Command } from '@nestjs/cqrs';
import type { Actor } from '@quanlian/access';
import { ActResponse } from '../act.response';
import { UpholdDisputeRequest } from './uphold-dispute.request';

/** Another officer finds that the record is wrong. */
export class UpholdDisputeCommand extends Command<ActResponse> {
  constructor(
    readonly caseName: string,
    readonly disputeId: string,
    readonly request: UpholdDisputeRequest,
    readonly actor: Actor,
  ) {
    super();
  }
}
