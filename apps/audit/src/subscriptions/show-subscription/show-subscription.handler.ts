import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SubscriptionAtHand } from '../subscription-at-hand';
import { SubscriptionResponse } from '../subscription.response';
import { subscriptionOf } from '../subscription.row';
import { ShowSubscriptionQuery } from './show-subscription.query';

@QueryHandler(ShowSubscriptionQuery)
export class ShowSubscriptionHandler implements IQueryHandler<ShowSubscriptionQuery> {
  constructor(private readonly atHand: SubscriptionAtHand) {}

  async execute({ id, reading }: ShowSubscriptionQuery): Promise<SubscriptionResponse> {
    return subscriptionOf(await this.atHand.find(reading, id));
  }
}
