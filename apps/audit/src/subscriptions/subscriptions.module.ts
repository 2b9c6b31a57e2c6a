import { Module } from '@nestjs/common';
import { ServiceConfig } from '@quanlian/service-kit';
import { FeedModule } from '../feed/feed.module';
import { HistoryModule } from '../history/history.module';
import { CreateSubscriptionController } from './create-subscription/create-subscription.controller';
import { CreateSubscriptionHandler } from './create-subscription/create-subscription.handler';
import { DeleteSubscriptionController } from './delete-subscription/delete-subscription.controller';
import { DeleteSubscriptionHandler } from './delete-subscription/delete-subscription.handler';
import { DeliverPage } from './delivering/deliver-page';
import { DeliverWebhooks } from './delivering/deliver-webhooks';
import { DeliveryRepository } from './delivering/delivery.repository';
import { ExpireSubscriptions } from './delivering/expire-subscriptions';
import { PostMessage } from './delivering/post-message';
import { TargetGuard } from './delivering/target-guard';
import { WatchSubscriptions } from './delivering/watch-subscriptions';
import { FindSubscriptionsController } from './find-subscriptions/find-subscriptions.controller';
import { FindSubscriptionsHandler } from './find-subscriptions/find-subscriptions.handler';
import { PauseSubscriptionController } from './pause-subscription/pause-subscription.controller';
import { PauseSubscriptionHandler } from './pause-subscription/pause-subscription.handler';
import { RenewSecretController } from './renew-secret/renew-secret.controller';
import { RenewSecretHandler } from './renew-secret/renew-secret.handler';
import { RenewSubscriptionController } from './renew-subscription/renew-subscription.controller';
import { RenewSubscriptionHandler } from './renew-subscription/renew-subscription.handler';
import { ResumeSubscriptionController } from './resume-subscription/resume-subscription.controller';
import { ResumeSubscriptionHandler } from './resume-subscription/resume-subscription.handler';
import { ShowSubscriptionController } from './show-subscription/show-subscription.controller';
import { ShowSubscriptionHandler } from './show-subscription/show-subscription.handler';
import { SubscriptionAtHand } from './subscription-at-hand';
import { SubscriptionChanges } from './subscription-changes';
import { SubscriptionLifetime } from './subscription-lifetime';
import { SubscriptionRepository } from './subscription.repository';
import { WebhookSecrets } from './webhook-secrets';
import { WebhookSettings, webhookSettingsOf } from './webhook-settings';

const settings = {
  provide: WebhookSettings,
  useFactory: ({ pseudonymKey }: ServiceConfig) => webhookSettingsOf(process.env, pseudonymKey),
  inject: [ServiceConfig],
};
const guard = { provide: TargetGuard, useFactory: ({ allowed }: WebhookSettings) => new TargetGuard(allowed), inject: [WebhookSettings] };

const changing = [PauseSubscriptionHandler, ResumeSubscriptionHandler, RenewSubscriptionHandler, RenewSecretHandler];
const acts = [CreateSubscriptionHandler, ...changing, DeleteSubscriptionHandler];
const readings = [FindSubscriptionsHandler, ShowSubscriptionHandler];
const model = [SubscriptionRepository, SubscriptionAtHand, SubscriptionChanges, SubscriptionLifetime, WebhookSecrets];
const delivery = [DeliveryRepository, PostMessage, DeliverPage, DeliverWebhooks, ExpireSubscriptions, WatchSubscriptions];

@Module({
  imports: [FeedModule, HistoryModule],
  controllers: [
    CreateSubscriptionController,
    FindSubscriptionsController,
    ShowSubscriptionController,
    PauseSubscriptionController,
    ResumeSubscriptionController,
    RenewSubscriptionController,
    RenewSecretController,
    DeleteSubscriptionController,
  ],
  providers: [settings, guard, ...model, ...acts, ...readings, ...delivery],
})
export class SubscriptionsModule {}
