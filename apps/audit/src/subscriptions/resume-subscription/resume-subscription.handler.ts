import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@quanlian/persistence';
import { SubscriptionAtHand } from '../subscription-at-hand';
import { SubscriptionChanges } from '../subscription-changes';
import { FeedRows } from '../../feed/feed-rows';
import { SubscriptionExpired } from '../subscription.errors';
import { SubscriptionRepository } from '../subscription.repository';
import { SubscriptionResponse } from '../subscription.response';
import { subscriptionOf } from '../subscription.row';
import { ResumeSubscriptionCommand } from './resume-subscription.command';

@CommandHandler(ResumeSubscriptionCommand)
export class ResumeSubscriptionHandler implements ICommandHandler<ResumeSubscriptionCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly atHand: SubscriptionAtHand,
    private readonly changes: SubscriptionChanges,
    private readonly subscriptions: SubscriptionRepository,
    private readonly feed: FeedRows,
  ) {}

  async execute({ id, position, reading }: ResumeSubscriptionCommand): Promise<SubscriptionResponse> {
    const found = await this.atHand.find(reading, id);
    if (found.state === 'expired') throw new SubscriptionExpired(id);
    // Behind a history that a backup put back, a subscription goes on at its end.
    const head = await this.feed.head();
    const from = position ?? (Number(found.position) > head ? head : undefined);
    return this.unitOfWork.run(async (em) => {
      const row = await this.subscriptions.resume(em, id, from === undefined ? undefined : Math.min(from, head));
      await this.changes.tell(em, row, 'resumed', reading.actor);
      return subscriptionOf(row);
    });
  }
}
