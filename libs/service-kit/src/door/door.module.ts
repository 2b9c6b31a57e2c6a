import { Module, type DynamicModule } from '@nestjs/common';
import type { ServiceName } from '@quanlian/contracts';

@Module({})
export class DoorModule {
  static forService(_service: ServiceName): DynamicModule {
    return { module: DoorModule };
  }
}
