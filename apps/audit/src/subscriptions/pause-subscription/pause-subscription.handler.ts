import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@quanlian/persistence';
import { SubscriptionAtHand } from '../subscription-at-hand';
import { SubscriptionChanges } from '../subscription-changes';
import { SubscriptionRepository } from '../subscription.repository';
import { SubscriptionResponse } from '../subscription.response';
import { subscriptionOf } from '../subscription.row';
import { PauseSubscriptionCommand } from './pause-subscription.command';

@CommandHandler(PauseSubscriptionCommand)
export class PauseSubscriptionHandler implements ICommandHandler<PauseSubscriptionCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly atHand: SubscriptionAtHand,
    private readonly changes: SubscriptionChanges,
    private readonly subscriptions: SubscriptionRepository,
  ) {}

  async execute({ id, reading }: PauseSubscriptionCommand): Promise<SubscriptionResponse> {
    const found = await this.atHand.find(reading, id);
    if (found.state === 'paused' || found.state === 'expired') return subscriptionOf(found);
    return this.unitOfWork.run(async (em) => {
      const row = await this.subscriptions.pause(em, id);
      await this.changes.tell(em, row, 'paused', reading.actor);
      return subscriptionOf(row);
    });
  }
}
