import { Command } from '@nestjs/cqrs';
import type { Actor } from '@quanlian/access';
import { ActResponse } from '../act.response';
import { ReviewEmergencyRequest } from './review-emergency.request';

/** Says whether an emergency was one, and closes its review. */
export class ReviewEmergencyCommand extends Command<ActResponse> {
  constructor(
    readonly emergencyId: string,
    readonly request: ReviewEmergencyRequest,
    readonly actor: Actor,
  ) {
    super();
  }
}
