import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@quanlian/persistence';
import { SubscriptionAtHand } from '../subscription-at-hand';
import { SubscriptionChanges } from '../subscription-changes';
import { SubscriptionRepository } from '../subscription.repository';
import { DeleteSubscriptionCommand } from './delete-subscription.command';

@CommandHandler(DeleteSubscriptionCommand)
export class DeleteSubscriptionHandler implements ICommandHandler<DeleteSubscriptionCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly atHand: SubscriptionAtHand,
    private readonly changes: SubscriptionChanges,
    private readonly subscriptions: SubscriptionRepository,
  ) {}

  async execute({ id, reading }: DeleteSubscriptionCommand): Promise<void> {
    const row = await this.atHand.find(reading, id);
    await this.unitOfWork.run(async (em) => {
      await this.subscriptions.remove(em, id);
      await this.changes.tell(em, row, 'deleted', reading.actor);
    });
  }
}
