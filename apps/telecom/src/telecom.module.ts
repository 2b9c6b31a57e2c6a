import { Module } from '@nestjs/common';
import { DoorModule } from '@quanlian/service-kit';

@Module({ imports: [DoorModule.forService('telecom')] })
export class TelecomModule {}
