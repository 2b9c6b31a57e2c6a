import { grantAppendOnly, grantOpenReading, grantReadingThrough, knownBy, securedBy } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = `position, event_id, source, code, version, agency, jurisdiction, subject, subject_role, label, occurred_at, recorded_at, accepted_at`;

/** What a feed may tell without facts, and the duties that events of the system name. */
export class CreateFeed1790000000120 implements MigrationInterface {
  name = 'CreateFeed1790000000120';

  async up(runner: QueryRunner): Promise<void> {
    // No bytes and no hash: whoever sees a line and not its row in the history knows that something happened, and cannot confirm a guess at what.
    await runner.query(`
      CREATE VIEW feed_line AS SELECT ${COLUMNS} FROM history
      WHERE ${securedBy({ jurisdiction: 'jurisdiction', agency: 'agency', id: 'event_id' })}
        OR ${knownBy({ jurisdiction: 'jurisdiction', code: 'code' })}`);
    await runner.query(grantOpenReading('feed_line'));
    await runner.query('CREATE TABLE history_policy (policy_id text, position bigint REFERENCES history, PRIMARY KEY (policy_id, position))');
    await runner.query(grantAppendOnly('history_policy'));
    await runner.query(`
      INSERT INTO history_policy (policy_id, position)
      SELECT convert_from(bytes, 'UTF8')::jsonb #>> '{data,facts,policyId}', position FROM history
      WHERE agency = 'system' AND convert_from(bytes, 'UTF8')::jsonb #>> '{data,facts,policyId}' IS NOT NULL`);
    await runner.query(grantReadingThrough('history_policy', 'feed_line', 'parent.position = history_policy.position'));
  }

  down(): Promise<void> {
    throw new Error('Found a request to go back; the history only goes forward');
  }
}
