import { grantAppendOnly } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Time stamps of heads of the transparency log (RFC 3161), each with the note that was stamped. */
export class CreateTimeStamps1790000000320 implements MigrationInterface {
  name = 'CreateTimeStamps1790000000320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE log_time_stamp (
        size bigint PRIMARY KEY,
        time timestamptz NOT NULL,
        note bytea NOT NULL,
        reply bytea NOT NULL CHECK (octet_length(reply) <= 65535),
        kept_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(grantAppendOnly('log_time_stamp'));
    // A time stamp names what it is about by its hash, so its entry has nothing to commit to.
    await runner.query('ALTER TABLE log_due ALTER COLUMN content DROP NOT NULL');
    // A pack looks for the newest stamp below its head.
    await runner.query(`CREATE INDEX log_leaf_time_stamp ON log_leaf (index) WHERE kind = 'time-stamp'`);
  }

  down(): Promise<void> {
    throw new Error('Found a request to go back; the log only goes forward');
  }
}
