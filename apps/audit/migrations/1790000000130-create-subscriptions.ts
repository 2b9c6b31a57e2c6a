import { grantScopedReading } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom to tell, and how far they have been told. */
export class CreateSubscriptions1790000000130 implements MigrationInterface {
  name = 'CreateSubscriptions1790000000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE subscription (
        id uuid PRIMARY KEY,
        agency text NOT NULL,
        organ text NOT NULL,
        jurisdiction text NOT NULL,
        url text NOT NULL,
        filter jsonb NOT NULL,
        state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'paused', 'stopped')),
        reason text,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by text NOT NULL,
        position bigint NOT NULL,
        sequence bigint NOT NULL DEFAULT 0,
        recorded_until bigint NOT NULL DEFAULT 0,
        delivered_at timestamptz,
        failures integer NOT NULL DEFAULT 0,
        failing_since timestamptz,
        problem text,
        missing_from bigint,
        missing_to bigint,
        due_at timestamptz NOT NULL DEFAULT now(),
        lease uuid,
        leased_until timestamptz
      )`);
    await runner.query(grantScopedReading('subscription', { jurisdiction: 'jurisdiction', agency: 'agency' }));
    // Apart, and for no reader: even encrypted it is nobody's to read.
    await runner.query(`
      CREATE TABLE subscription_secret (
        subscription_id uuid NOT NULL REFERENCES subscription ON DELETE CASCADE,
        sealed bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        valid_until timestamptz
      )`);
    await runner.query('CREATE INDEX subscription_secret_of ON subscription_secret (subscription_id)');
  }

  down(): Promise<void> {
    throw new Error('Found a request to go back; the history only goes forward');
  }
}
