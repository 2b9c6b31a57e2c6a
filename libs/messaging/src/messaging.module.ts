import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { Bus } from './bus/bus';
import { KafkaBus } from './bus/kafka-bus';
import { brokersOf, MESSAGING_OPTIONS, replicationOf, securityOf } from './messaging-options';
import type { MessagingOptions } from './messaging-options';
import { MessagingRuntime } from './messaging-runtime';
import { Outbox } from './outbox/outbox';
import { Parking } from './parking/parking';
import { MessagingHealth } from './signals/messaging-health';
import { MessagingMetrics } from './signals/messaging-metrics';

/** Needs a global `DataSource`, whose migrations begin with `MESSAGING_MIGRATIONS`. */
@Module({})
export class MessagingModule {
  static forRoot(options: MessagingOptions): DynamicModule {
    const settings = (): ConstructorParameters<typeof KafkaBus>[2] => ({ replication: replicationOf(options), security: securityOf(options) });
    const bus = { provide: Bus, useFactory: (): Bus => new KafkaBus(options.service, brokersOf(options), settings()) };
    const metrics = { provide: MessagingMetrics, useFactory: (): MessagingMetrics => new MessagingMetrics() };
    return {
      module: MessagingModule,
      global: true,
      providers: [{ provide: MESSAGING_OPTIONS, useValue: options }, bus, metrics, MessagingHealth, MessagingRuntime, Outbox, Parking],
      exports: [Bus, MessagingHealth, MessagingMetrics, Outbox, Parking],
    };
  }
}
