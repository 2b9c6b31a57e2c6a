import { Module } from '@nestjs/common';
import { MessagingModule } from '@quanlian/messaging';
import { DoorModule } from '@quanlian/service-kit';

@Module({ imports: [MessagingModule.forRoot({ service: 'lead' }), DoorModule.forService('lead')] })
export class LeadModule {}
