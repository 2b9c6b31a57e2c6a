import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import type { SubscriptionResponse } from '../subscription.response';

/** Lasts from now for so many days; one that expired goes on where it stopped. */
export class RenewSubscriptionCommand extends Command<SubscriptionResponse> {
  constructor(
    readonly id: string,
    readonly days: number | undefined,
    readonly reading: Reading,
  ) {
    super();
  }
}
