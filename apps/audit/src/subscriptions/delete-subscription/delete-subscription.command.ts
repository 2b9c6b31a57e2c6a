import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';

/** Ends a subscription for good. */
export class DeleteSubscriptionCommand extends Command<void> {
  constructor(
    readonly id: string,
    readonly reading: Reading,
  ) {
    super();
  }
}
