import { Query } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import { SubscriptionList } from '../subscription.response';

/** Subscriptions of your agency in your area, without their secrets. */
export class FindSubscriptionsQuery extends Query<SubscriptionList> {
  constructor(readonly reading: Reading) {
    super();
  }
}
