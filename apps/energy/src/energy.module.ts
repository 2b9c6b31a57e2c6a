import { Module } from '@nestjs/common';
import { ApprovalModule } from '@quanlian/approval';
import { MessagingModule } from '@quanlian/messaging';
import { DoorModule } from '@quanlian/service-kit';

@Module({
  imports: [
    MessagingModule.forRoot({ service: 'energy' }),
    DoorModule.forService('energy'),
    ApprovalModule.with({ publishes: ['cut', 'surcharge', 'referral'] }),
  ],
})
export class EnergyModule {}
