import { Module } from '@nestjs/common';
import { MessagingModule } from '@quanlian/messaging';
import { DoorModule } from '@quanlian/service-kit';

@Module({ imports: [MessagingModule.forRoot({ service: 'telecom' }), DoorModule.forService('telecom')] })
export class TelecomModule {}
