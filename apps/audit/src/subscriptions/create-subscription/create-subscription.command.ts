import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import { SubscriptionWithSecret } from '../subscription.response';
import { CreateSubscriptionRequest } from './create-subscription.request';

/** Has the system of the actor's organ told from now on. */
export class CreateSubscriptionCommand extends Command<SubscriptionWithSecret> {
  constructor(
    readonly request: CreateSubscriptionRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
