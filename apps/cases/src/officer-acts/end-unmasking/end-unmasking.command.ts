import { Command } from '@nestjs/cqrs';
import type { Actor } from '@quanlian/access';
import { ActResponse } from '../act.response';
import { EndUnmaskingRequest } from './end-unmasking.request';

/** Masks again before the time is over. */
export class EndUnmaskingCommand extends Command<ActResponse> {
  constructor(
    readonly unmaskingId: string,
    readonly request: EndUnmaskingRequest,
    readonly actor: Actor,
  ) {
    super();
  }
}
