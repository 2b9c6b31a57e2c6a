import { Query } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import { SubscriptionResponse } from '../subscription.response';

/** One subscription: its state, how far it is, and what it meets, without their secrets. */
export class ShowSubscriptionQuery extends Query<SubscriptionResponse> {
  constructor(
    readonly id: string,
    readonly reading: Reading,
  ) {
    super();
  }
}
