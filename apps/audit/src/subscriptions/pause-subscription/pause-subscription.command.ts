import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import { SubscriptionResponse } from '../subscription.response';

/** Sends nothing until it is resumed; nothing is lost. */
export class PauseSubscriptionCommand extends Command<SubscriptionResponse> {
  constructor(
    readonly id: string,
    readonly reading: Reading,
  ) {
    super();
  }
}
