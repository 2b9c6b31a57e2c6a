import { grantAppendOnly } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const LOG_TABLES = ['log_leaf', 'log_salt', 'log_head', 'log_source'];

/** What the running service may change beyond adding rows: the signature of a head that it claimed, and how far each source was read. */
const grantUpdate = (table: string, column: string): string => `
DO $$ BEGIN
  EXECUTE format('GRANT UPDATE (${column}) ON %I.${table} TO %I', current_schema(), current_schema() || '_app');
END $$`;

/** The transparency log: its entries in their final order, apart from them the salts, and the heads as the second place beside the files. */
export class CreateLog1790000000100 implements MigrationInterface {
  name = 'CreateLog1790000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE log_leaf (
        index bigint PRIMARY KEY CHECK (index >= 0),
        kind text NOT NULL,
        about text,
        bytes bytea NOT NULL CHECK (octet_length(bytes) <= 65535),
        UNIQUE (kind, about)
      )`);
    // Destroying a salt is how a content is erased: nobody can guess it from the commitment any more, and the proofs still hold.
    await runner.query(`CREATE TABLE log_salt (about text PRIMARY KEY, salt bytea NOT NULL CHECK (octet_length(salt) = 32))`);
    // Each head names the one before it, once: of two writers that go on from the same head, one is refused.
    await runner.query(`
      CREATE TABLE log_head (
        size bigint PRIMARY KEY CHECK (size > after),
        after bigint NOT NULL UNIQUE,
        origin text NOT NULL,
        root bytea NOT NULL CHECK (octet_length(root) = 32),
        note bytea,
        claimed_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE TABLE log_source (name text PRIMARY KEY, position bigint NOT NULL)`);
    for (const table of LOG_TABLES) await runner.query(grantAppendOnly(table));
    await runner.query(grantUpdate('log_head', 'note'));
    await runner.query(grantUpdate('log_source', 'position'));
  }

  down(): Promise<void> {
    throw new Error('Found a request to go back; the log only goes forward');
  }
}
