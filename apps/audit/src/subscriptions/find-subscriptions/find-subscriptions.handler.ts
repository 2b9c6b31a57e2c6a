import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ScopedReader } from '@quanlian/service-kit';
import { SubscriptionRepository } from '../subscription.repository';
import { SubscriptionList } from '../subscription.response';
import { subscriptionOf } from '../subscription.row';
import { FindSubscriptionsQuery } from './find-subscriptions.query';

@QueryHandler(FindSubscriptionsQuery)
export class FindSubscriptionsHandler implements IQueryHandler<FindSubscriptionsQuery> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly subscriptions: SubscriptionRepository,
  ) {}

  execute({ reading }: FindSubscriptionsQuery): Promise<SubscriptionList> {
    return this.reader.read(reading, 'subscription', async ({ em, scope }) => ({
      items: (await this.subscriptions.all(em, scope)).map(subscriptionOf),
    }));
  }
}
