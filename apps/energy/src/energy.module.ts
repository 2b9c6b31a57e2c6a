import { Module } from '@nestjs/common';
import { MessagingModule } from '@quanlian/messaging';
import { DoorModule } from '@quanlian/service-kit';

@Module({ imports: [MessagingModule.forRoot({ service: 'energy' }), DoorModule.forService('energy')] })
export class EnergyModule {}
