import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A subscription ends unless somebody says that it is still wanted. Those that are there have 90 days from now. */
export class SubscriptionsExpire1790000000330 implements MigrationInterface {
  name = 'SubscriptionsExpire1790000000330';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE subscription ADD COLUMN expires_at timestamptz NOT NULL DEFAULT now() + interval '90 days';
      ALTER TABLE subscription ALTER COLUMN expires_at DROP DEFAULT;
      ALTER TABLE subscription DROP CONSTRAINT subscription_state_check,
        ADD CONSTRAINT subscription_state_check CHECK (state IN ('active', 'paused', 'stopped', 'expired'));`);
  }

  down(): Promise<void> {
    throw new Error('Found a request to go back; the history only goes forward');
  }
}
