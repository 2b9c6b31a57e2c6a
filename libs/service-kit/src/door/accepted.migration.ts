import { grantAppendOnly, type MigrationClass } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SignedEvents1790000000300 } from '../signatures/signed-events.migration';
import { ReceiptsFromRows1790000000305 } from './receipts-from-rows.migration';

/** Every event this door has taken in, as its bytes. The service may read and add, never change or remove. */
export class AcceptedEvents1760000000010 implements MigrationInterface {
  readonly name = 'AcceptedEvents1760000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE accepted (
        event_id uuid PRIMARY KEY, source text NOT NULL, idempotency_key text, type text NOT NULL, subject text NOT NULL,
        agency text NOT NULL, jurisdiction text NOT NULL, content_hash text NOT NULL, statement_hash text NOT NULL,
        bytes bytea NOT NULL, receipt jsonb NOT NULL, accepted_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL);
      CREATE UNIQUE INDEX accepted_idempotency ON accepted (source, idempotency_key) WHERE idempotency_key IS NOT NULL;`);
    await runner.query(grantAppendOnly('accepted'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE accepted');
  }
}

/** For the schema of a service that has a publishing door. */
export const DOOR_MIGRATIONS: readonly MigrationClass[] = [AcceptedEvents1760000000010, SignedEvents1790000000300, ReceiptsFromRows1790000000305];
