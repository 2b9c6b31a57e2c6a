import { grantReadingThrough, grantScopedReading } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Readers see the events of their divisions, and of keys and cases what leads to such an event. The label of an event decides about its fields. */
export class SecureHistory1790000000010 implements MigrationInterface {
  name = 'SecureHistory1790000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE history ADD COLUMN label text, ADD COLUMN subject_role text');
    await runner.query('CREATE INDEX history_jurisdiction ON history (jurisdiction text_pattern_ops, position)');
    await runner.query(grantScopedReading('history', { jurisdiction: 'jurisdiction', agency: 'agency', id: 'event_id' }));
    await runner.query(grantReadingThrough('history_key', 'history', 'parent.position = history_key.position'));
    await runner.query(grantReadingThrough('history_case', 'history', 'parent.position = history_case.position'));
    await runner.query(grantReadingThrough('history_case_operator', 'history_case', 'parent.case_id = history_case_operator.case_id'));
  }

  down(): Promise<void> {
    throw new Error('Found a request to go back; the history only goes forward');
  }
}
