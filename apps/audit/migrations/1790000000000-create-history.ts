import { grantAppendOnly } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateHistory1790000000000 implements MigrationInterface {
  name = 'CreateHistory1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE history (
        position bigint PRIMARY KEY,
        event_id text NOT NULL UNIQUE,
        source text NOT NULL,
        code text NOT NULL,
        version integer NOT NULL,
        agency text NOT NULL,
        organ text NOT NULL,
        jurisdiction text NOT NULL,
        subject text NOT NULL,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        accepted_at timestamptz NOT NULL,
        topic text NOT NULL,
        partition integer NOT NULL,
        topic_offset bigint NOT NULL,
        bytes bytea NOT NULL,
        bytes_sha256 text NOT NULL,
        correlation_id text
      )`);
    await runner.query(`CREATE INDEX history_code ON history (code, position)`);
    await runner.query(`CREATE INDEX history_organ ON history (agency, organ, position)`);
    for (const clock of ['occurred_at', 'recorded_at', 'accepted_at']) await runner.query(`CREATE INDEX history_${clock} ON history (${clock})`);
    await runner.query(`
      CREATE TABLE history_key (
        kind text NOT NULL,
        value text NOT NULL,
        position bigint NOT NULL REFERENCES history,
        PRIMARY KEY (kind, value, position)
      )`);
    // The operator under which a case was opened, and the events that name the case themselves.
    await runner.query(`CREATE TABLE history_case_operator (case_id text, kind text, value text, PRIMARY KEY (case_id, kind, value))`);
    await runner.query(`CREATE TABLE history_case (case_id text, position bigint REFERENCES history, PRIMARY KEY (case_id, position))`);
    for (const table of ['history', 'history_key', 'history_case_operator', 'history_case']) await runner.query(grantAppendOnly(table));
    // One row: the next position. Its lock is what keeps the sequence free of gaps.
    await runner.query(`CREATE TABLE history_head (one boolean PRIMARY KEY DEFAULT true CHECK (one), next bigint NOT NULL)`);
    await runner.query(`INSERT INTO history_head (next) VALUES (1)`);
  }

  down(): Promise<void> {
    throw new Error('Found a request to go back; the history only goes forward');
  }
}
