import { Module, type DynamicModule } from '@nestjs/common';
import type { ServiceName } from '@quanlian/contracts';
import { Outbox } from '@quanlian/messaging';
import { AcceptEvents, DOOR_SERVICE } from './accept-events';
import { AcceptedRepository } from './accepted.repository';
import { EventDoor } from './event-door';
import { PublishEventsController } from './publish-events.controller';
import { Publisher } from './publisher';
import { ReadEventsController } from './read-events.controller';

/** The publishing door of a service's tenants, and the `Publisher` of its own events. */
@Module({})
export class DoorModule {
  static forService(service: ServiceName): DynamicModule {
    return {
      module: DoorModule,
      global: true,
      controllers: [PublishEventsController, ReadEventsController],
      providers: [{ provide: DOOR_SERVICE, useValue: service }, AcceptedRepository, AcceptEvents, EventDoor, Publisher, Outbox],
      exports: [Publisher, EventDoor, AcceptEvents],
    };
  }
}
