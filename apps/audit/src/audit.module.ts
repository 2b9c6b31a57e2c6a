import { Module } from '@nestjs/common';
import { ApprovalModule } from '@quanlian/approval';
import { MessagingModule } from '@quanlian/messaging';
import { DoorModule } from '@quanlian/service-kit';
import { ErasingModule } from './erasing/erasing.module';
import { ErasureAct } from './erasing/erasure-act';
import { EvaluationModule } from './evaluation/evaluation.module';
import { FeedModule } from './feed/feed.module';
import { SubscriptionsModule } from './subscriptions/subscriptions.module';
import { HistoryModule } from './history/history.module';
import { OnEveryEvent } from './history/record-event/on-every-event.consumer';
import { LogModule } from './log/log.module';
import { PacksModule } from './packs/packs.module';

/** Everything of this service but what connects it to the others. */
export const AUDIT = {
  imports: [
    DoorModule.forService('audit'),
    HistoryModule,
    FeedModule,
    SubscriptionsModule,
    LogModule,
    PacksModule,
    EvaluationModule,
    ApprovalModule.with({ handlers: { from: ErasingModule, acts: [ErasureAct] } }),
  ],
};

@Module({ imports: [MessagingModule.forRoot({ service: 'audit', consumers: [OnEveryEvent] }), ...AUDIT.imports] })
export class AuditModule {}
