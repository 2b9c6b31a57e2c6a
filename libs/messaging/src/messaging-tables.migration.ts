import { grantAppendOnly } from '@quanlian/persistence';
import type { MigrationClass } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BUCKETS } from './outbox/buckets';

/** `outbox_head` and `relay_cursor` are updated all the time; the free room keeps those updates on the page, out of the index. */
const TABLES = `
  CREATE TABLE outbox (
    bucket smallint NOT NULL, seq bigint NOT NULL, event_id uuid NOT NULL, topic text NOT NULL, key text NOT NULL,
    value bytea NOT NULL, headers jsonb NOT NULL, created timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (bucket, seq));
  CREATE TABLE outbox_head (bucket smallint PRIMARY KEY, next bigint NOT NULL) WITH (fillfactor = 20);
  CREATE TABLE relay_cursor (bucket smallint PRIMARY KEY, sent bigint NOT NULL) WITH (fillfactor = 20);

  CREATE TABLE inbox (
    consumer text NOT NULL, event_id uuid NOT NULL, received timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer, event_id));
  CREATE TABLE consumer_offset (
    consumer text NOT NULL, topic text NOT NULL, partition integer NOT NULL, next_offset bigint NOT NULL,
    updated timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer, topic, partition));

  CREATE TABLE parked (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer text NOT NULL, topic text NOT NULL, partition integer NOT NULL, kafka_offset bigint NOT NULL, sent_at timestamptz NOT NULL,
    event_id uuid, key text, headers jsonb NOT NULL, bytes bytea,
    code text NOT NULL, reason text NOT NULL,
    state text NOT NULL CHECK (state IN ('waiting', 'dead', 'delivered')),
    attempts integer NOT NULL DEFAULT 0, next_at timestamptz, history jsonb NOT NULL DEFAULT '[]',
    parked_at timestamptz NOT NULL DEFAULT clock_timestamp(), updated timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (consumer, topic, partition, kafka_offset));
  CREATE UNIQUE INDEX parked_waiting_event ON parked (consumer, event_id) WHERE state = 'waiting';
  CREATE INDEX parked_due ON parked (consumer, next_at) WHERE state = 'waiting';
  CREATE INDEX parked_key ON parked (key) WHERE state <> 'delivered';`;

export class MessagingTables1760000000000 implements MigrationInterface {
  readonly name = 'MessagingTables1760000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(`INSERT INTO outbox_head SELECT bucket, 1 FROM generate_series(0, ${BUCKETS - 1}) AS bucket`);
    await runner.query(`INSERT INTO relay_cursor SELECT bucket, 0 FROM generate_series(0, ${BUCKETS - 1}) AS bucket`);
    await runner.query(grantAppendOnly('inbox'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE parked, consumer_offset, inbox, relay_cursor, outbox_head, outbox');
  }
}

/** Goes before a service's own migrations in its list. */
export const MESSAGING_MIGRATIONS: readonly MigrationClass[] = [MessagingTables1760000000000];
