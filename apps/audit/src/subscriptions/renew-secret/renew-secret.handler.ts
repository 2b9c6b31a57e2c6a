import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@quanlian/persistence';
import { SubscriptionAtHand } from '../subscription-at-hand';
import { SubscriptionChanges } from '../subscription-changes';
import { SubscriptionWithSecret } from '../subscription.response';
import { subscriptionOf } from '../subscription.row';
import { WebhookSecrets } from '../webhook-secrets';
import { RenewSecretCommand } from './renew-secret.command';

@CommandHandler(RenewSecretCommand)
export class RenewSecretHandler implements ICommandHandler<RenewSecretCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly atHand: SubscriptionAtHand,
    private readonly changes: SubscriptionChanges,
    private readonly secrets: WebhookSecrets,
  ) {}

  async execute({ id, reading }: RenewSecretCommand): Promise<SubscriptionWithSecret> {
    const row = await this.atHand.find(reading, id);
    return this.unitOfWork.run(async (em) => {
      const secret = await this.secrets.renew(em, id);
      await this.changes.tell(em, row, 'secret-renewed', reading.actor);
      return { subscription: subscriptionOf(row), secret };
    });
  }
}
