import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@quanlian/persistence';
import { SubscriptionAtHand } from '../subscription-at-hand';
import { SubscriptionChanges } from '../subscription-changes';
import { SubscriptionLifetime } from '../subscription-lifetime';
import { SubscriptionRepository } from '../subscription.repository';
import { SubscriptionResponse } from '../subscription.response';
import { subscriptionOf } from '../subscription.row';
import { RenewSubscriptionCommand } from './renew-subscription.command';

@CommandHandler(RenewSubscriptionCommand)
export class RenewSubscriptionHandler implements ICommandHandler<RenewSubscriptionCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly atHand: SubscriptionAtHand,
    private readonly changes: SubscriptionChanges,
    private readonly subscriptions: SubscriptionRepository,
    private readonly lifetime: SubscriptionLifetime,
  ) {}

  async execute({ id, days, reading }: RenewSubscriptionCommand): Promise<SubscriptionResponse> {
    const end = this.lifetime.endOf(days);
    await this.atHand.find(reading, id);
    return this.unitOfWork.run(async (em) => {
      const row = await this.subscriptions.renew(em, id, end);
      await this.changes.tell(em, row, 'resumed', reading.actor, 'renewed');
      return subscriptionOf(row);
    });
  }
}
