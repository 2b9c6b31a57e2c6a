import type { QuanlianEvent } from '@quanlian/contracts';
import { createDataSource, grantAppendOnly, migrate } from '@quanlian/persistence';
import type { DatabaseLogin } from '@quanlian/persistence';
import { testBrokers, testDatabase, testTopic } from '@quanlian/testing';
import { Client } from 'pg';
import { Registry } from 'prom-client';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { KafkaBus } from '../bus/kafka-bus';
import type { ConsumerOptions } from '../consumer/consumer-options';
import type { ConsumerParts } from '../consumer/consumer-runtime';
import { ConsumerRuntime } from '../consumer/consumer-runtime';
import { MESSAGING_MIGRATIONS } from '../messaging-tables.migration';
import type { OutgoingEvent } from '../outbox/outgoing-event';
import { MessagingHealth } from '../signals/messaging-health';
import { MessagingMetrics } from '../signals/messaging-metrics';
import { aReport } from './a-report';
import { SeenHandler } from './seen-handler';

class SeenTable1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE seen (position bigint GENERATED ALWAYS AS IDENTITY, event_id uuid, key text, kafka_offset bigint); CREATE TABLE poison (event_id uuid)',
    );
    await runner.query(grantAppendOnly('seen'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE seen, poison');
  }
}

/** For specs: the messaging tables of one service in a database of their own, and a topic of their own. */
export class MessageBench {
  readonly metrics = new MessagingMetrics(new Registry());
  readonly health = new MessagingHealth();
  readonly bus = new KafkaBus('spec', testBrokers());
  private readonly closing: (() => Promise<void>)[] = [() => this.bus.close()];

  private constructor(
    readonly login: DatabaseLogin,
    readonly topic: string,
    readonly dataSource: DataSource,
  ) {
    this.closing.push(() => dataSource.destroy());
  }

  static async open(): Promise<MessageBench> {
    const login = { service: 'energy', databaseUrl: await testDatabase() };
    await migrate({ ...login, migrations: [...MESSAGING_MIGRATIONS, SeenTable1760000000001] });
    return new MessageBench(login, await testTopic(), await createDataSource(login).initialize());
  }

  /** The latest opened is closed first. */
  closeLater(close: () => Promise<void>): void {
    this.closing.push(close);
  }

  async close(): Promise<void> {
    for (const close of this.closing.reverse()) await close();
  }

  async connectAgain(): Promise<DataSource> {
    const dataSource = await createDataSource(this.login).initialize();
    this.closeLater(() => dataSource.destroy());
    return dataSource;
  }

  parts(): ConsumerParts {
    return { service: 'energy', dataSource: this.dataSource, bus: this.bus, metrics: this.metrics, health: this.health };
  }

  consume(options: ConsumerOptions = {}): ConsumerRuntime {
    const onFatal = (reason: string): never => {
      throw new Error(reason);
    };
    const runtime = new ConsumerRuntime(this.parts(), new SeenHandler([this.topic]), { parkedPollMs: 50, onFatal, ...options });
    runtime.start();
    this.closeLater(() => runtime.stop());
    return runtime;
  }

  /** Puts messages into the topic without an outbox, as they are. */
  async put(...messages: { key: string; value: Buffer | null; headers?: Record<string, string> }[]): Promise<void> {
    const producer = await this.bus.producer();
    // A tombstone is what no service of ours sends, so the port has no word for it.
    await producer.send([
      { topic: this.topic, messages: messages.map(({ key, value, headers = {} }) => ({ key, value: value as Buffer, headers })) },
    ]);
    await producer.close();
  }

  message(event: QuanlianEvent, key = event.subject): { key: string; value: Buffer; headers: Record<string, string> } {
    const { id, value, headers } = this.outgoing(event, key);
    return { key, value, headers: { ...headers, ce_id: id } };
  }

  outgoing(event = aReport(), key = event.subject): OutgoingEvent {
    return {
      id: event.id,
      topic: this.topic,
      key,
      value: Buffer.from(JSON.stringify(event)),
      headers: { ce_id: event.id, ql_accepted_at: '2026-01-02T03:04:05.678Z' },
    };
  }

  async seen(): Promise<string[]> {
    const rows = await this.dataSource.query<{ event_id: string }[]>('SELECT event_id FROM seen ORDER BY position');
    return rows.map((row) => row.event_id);
  }

  async poison(eventId: string): Promise<void> {
    await this.dataSource.query('INSERT INTO poison VALUES ($1)', [eventId]);
  }

  /** As a restart of the database would: whoever is in the middle of something loses it. */
  async endConnections(condition = 'true'): Promise<void> {
    const admin = new Client({ connectionString: this.login.databaseUrl });
    await admin.connect();
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND ${condition}`,
    );
    await admin.end();
  }

  async cure(): Promise<void> {
    await this.dataSource.query('DELETE FROM poison');
  }
}
