import { grantAppendOnly } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signatures beside the bytes, and the keys of the organs. What was registered and revoked is added to and never changed. */
export class SignedEvents1790000000300 implements MigrationInterface {
  readonly name = 'SignedEvents1790000000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accepted ADD COLUMN jws text;
      CREATE TABLE signing_key (
        source text NOT NULL, key_id text NOT NULL, algorithm text NOT NULL, public_key text NOT NULL,
        valid_from timestamptz NOT NULL, valid_to timestamptz, event_id uuid NOT NULL, registered_at timestamptz NOT NULL,
        PRIMARY KEY (source, key_id));
      CREATE INDEX signing_key_id ON signing_key (key_id);
      CREATE TABLE signing_key_revocation (
        source text NOT NULL, key_id text NOT NULL, revoked_at timestamptz NOT NULL, event_id uuid NOT NULL, accepted_at timestamptz NOT NULL,
        PRIMARY KEY (source, key_id, event_id));`);
    await runner.query(grantAppendOnly('signing_key'));
    await runner.query(grantAppendOnly('signing_key_revocation'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE signing_key_revocation, signing_key; ALTER TABLE accepted DROP COLUMN jws');
  }
}
