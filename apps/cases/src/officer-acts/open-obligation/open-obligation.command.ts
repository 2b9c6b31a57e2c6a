import { Command } from '@nestjs/cqrs';
import type { Actor } from '@quanlian/access';
import { ActResponse } from '../act.response';
import { OpenObligationRequest } from './open-obligation.request';

/** Opens a duty of which only a person can say that it applies. */
export class OpenObligationCommand extends Command<ActResponse> {
  constructor(
    readonly caseName: string,
    readonly request: OpenObligationRequest,
    readonly actor: Actor,
  ) {
    super();
  }
}
