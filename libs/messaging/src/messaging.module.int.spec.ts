import { Injectable, Module } from '@nestjs/common';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { topicOf } from '@quanlian/contracts';
import { PersistenceModule, UnitOfWork } from '@quanlian/persistence';
import { eventually, testBrokers, testDatabase } from '@quanlian/testing';
import type { EntityManager } from 'typeorm';
import { ConsumerHandler, ReceivedEvent } from './consumer/consumer-handler';
import { MESSAGING_MIGRATIONS } from './messaging-tables.migration';
import { MessagingModule } from './messaging.module';
import { Outbox } from './outbox/outbox';
import { MessagingHealth } from './signals/messaging-health';
import { aReport } from './testing/a-report';

const topic = topicOf('lead');
const received: ReceivedEvent[] = [];

@Injectable()
class OnReport implements ConsumerHandler {
  readonly name = `module-spec-${process.pid}`;
  readonly topics = [topic];

  async handleBatch(_em: EntityManager, fresh: ReceivedEvent[]): Promise<void> {
    received.push(...fresh);
  }
}

let app: INestApplicationContext;
beforeAll(async () => {
  @Module({
    providers: [OnReport],
    imports: [
      PersistenceModule.forRoot({ service: 'lead', databaseUrl: await testDatabase(), migrations: MESSAGING_MIGRATIONS }),
      MessagingModule.forRoot({ service: 'lead', consumers: [OnReport], brokers: testBrokers() }),
    ],
  })
  class LeadModule {}
  app = await NestFactory.createApplicationContext(LeadModule, { logger: false });
}, 30_000);

test('an app that imports the module publishes from its transactions, consumes by its handlers and says when it is ready', async () => {
  const health = app.get(MessagingHealth);
  expect([health.ready, health.reasons.length > 0]).toEqual([false, true]);
  await eventually(() => health.ready, 'topics, relay and consumer are ready');
  const event = aReport();

  await app
    .get(UnitOfWork)
    .run((em) =>
      app
        .get(Outbox)
        .append(em, [{ id: event.id, topic, key: event.subject, value: Buffer.from(JSON.stringify(event)), headers: { ce_id: event.id } }]),
    );

  const message = await eventually(() => received.find(({ event: { id } }) => id === event.id), 'the event comes back');
  expect(message).toMatchObject({ code: 'site.reported', key: event.subject });
}, 30_000);

test('it stops in good order: the database closes last', async () => {
  await expect(app.close()).resolves.toBeUndefined();
}, 30_000);
