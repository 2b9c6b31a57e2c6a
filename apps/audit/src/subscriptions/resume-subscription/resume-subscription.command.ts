import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import { SubscriptionResponse } from '../subscription.response';

/** Goes on where it stopped, or behind a position. */
export class ResumeSubscriptionCommand extends Command<SubscriptionResponse> {
  constructor(
    readonly id: string,
    readonly position: number | undefined,
    readonly reading: Reading,
  ) {
    super();
  }
}
