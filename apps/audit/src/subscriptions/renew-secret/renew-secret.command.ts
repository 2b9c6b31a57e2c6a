import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import { SubscriptionWithSecret } from '../subscription.response';

/** Gives a subscription another secret; the last one signs along for a day. */
export class RenewSecretCommand extends Command<SubscriptionWithSecret> {
  constructor(
    readonly id: string,
    readonly reading: Reading,
  ) {
    super();
  }
}
