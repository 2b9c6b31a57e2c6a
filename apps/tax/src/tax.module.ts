import { Module } from '@nestjs/common';
import { ApprovalModule } from '@quanlian/approval';
import { MessagingModule } from '@quanlian/messaging';
import { DoorModule } from '@quanlian/service-kit';

@Module({ imports: [MessagingModule.forRoot({ service: 'tax' }), DoorModule.forService('tax'), ApprovalModule.with({ publishes: ['referral'] })] })
export class TaxModule {}
