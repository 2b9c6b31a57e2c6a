import { Command } from '@nestjs/cqrs';
import type { Actor } from '@quanlian/access';
import { ActResponse } from '../act.response';
import { ApproveSuggestionRequest } from './approve-suggestion.request';

/** Puts an event that names no operator on a case. */
export class ApproveSuggestionCommand extends Command<ActResponse> {
  constructor(
    readonly caseName: string,
    readonly eventId: string,
    readonly request: ApproveSuggestionRequest,
    readonly actor: Actor,
  ) {
    super();
  }
}
