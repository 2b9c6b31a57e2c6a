import { Module } from '@nestjs/common';
import { ApprovalModule } from '@quanlian/approval';
import { MessagingModule } from '@quanlian/messaging';
import { DoorModule } from '@quanlian/service-kit';

@Module({
  imports: [
    MessagingModule.forRoot({ service: 'lead' }),
    DoorModule.forService('lead'),
    ApprovalModule.with({ publishes: ['confirm', 'list', 'clearing', 'restriction', 'referral'] }),
  ],
})
export class LeadModule {}
