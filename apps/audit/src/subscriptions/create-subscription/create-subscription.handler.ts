import { randomBytes } from 'node:crypto';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { accessorOf, Masking, refuseMaskedKey, type Actor } from '@quanlian/access';
import { keyString, uuidV7 } from '@quanlian/contracts';
import { UnitOfWork } from '@quanlian/persistence';
import { feedFilterOf } from '../../feed/feed-shape.request';
import { FeedRows } from '../../feed/feed-rows';
import { positionOfCursor } from '../../history/history-cursor';
import { TargetGuard } from '../delivering/target-guard';
import { subscriberOf } from '../subscriber';
import { SubscriptionChanges } from '../subscription-changes';
import { SubscriptionLifetime } from '../subscription-lifetime';
import { SubscriptionOrganMissing, TargetRefused } from '../subscription.errors';
import { SubscriptionRepository } from '../subscription.repository';
import { SubscriptionWithSecret } from '../subscription.response';
import { subscriptionOf } from '../subscription.row';
import { WebhookSecrets } from '../webhook-secrets';
import { CreateSubscriptionCommand } from './create-subscription.command';

@CommandHandler(CreateSubscriptionCommand)
export class CreateSubscriptionHandler implements ICommandHandler<CreateSubscriptionCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subscriptions: SubscriptionRepository,
    private readonly secrets: WebhookSecrets,
    private readonly changes: SubscriptionChanges,
    private readonly feed: FeedRows,
    private readonly guard: TargetGuard,
    private readonly masking: Masking,
    private readonly lifetime: SubscriptionLifetime,
  ) {}

  async execute({ request, reading: { actor } }: CreateSubscriptionCommand): Promise<SubscriptionWithSecret> {
    const problem = this.guard.problemOf(request.url);
    if (problem !== undefined) throw new TargetRefused(problem);
    const expires_at = this.lifetime.endOf(request.days);
    const owner = organOf(actor);
    const filter = feedFilterOf(request);
    // By what the system is shown, and not the officer who asks for it.
    const { actor: subscriber, purpose } = subscriberOf(owner);
    refuseMaskedKey(filter.subject && keyString(filter.subject), this.masking.for(subscriber, purpose));
    const head = await this.feed.head();
    const position = Math.min(head, positionOfCursor(request.after ?? '') ?? head);
    const id = uuidV7(Date.now(), randomBytes(10));
    return this.unitOfWork.run(async (em) => {
      const asked = { url: request.url, filter, created_by: accessorOf(actor), expires_at };
      const row = await this.subscriptions.create(em, { id, ...owner, ...asked, position });
      const secret = await this.secrets.renew(em, id);
      await this.changes.tell(em, row, 'created', actor);
      return { subscription: subscriptionOf(row), secret };
    });
  }
}

function organOf({ agency, organ, jurisdiction }: Actor): { agency: string; organ: string; jurisdiction: string } {
  if (agency === undefined || organ === undefined || jurisdiction === undefined) throw new SubscriptionOrganMissing();
  return { agency, organ, jurisdiction };
}
