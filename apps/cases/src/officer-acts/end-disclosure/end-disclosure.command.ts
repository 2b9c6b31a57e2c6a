import { Command } from '@nestjs/cqrs';
import type { Actor } from '@quanlian/access';
import { ActResponse } from '../act.response';
import { EndDisclosureRequest } from './end-disclosure.request';

/** Masks again before the time is over. */
export class EndDisclosureCommand extends Command<ActResponse> {
  constructor(
    readonly disclosureId: string,
    readonly request: EndDisclosureRequest,
    readonly actor: Actor,
  ) {
    super();
  }
}
