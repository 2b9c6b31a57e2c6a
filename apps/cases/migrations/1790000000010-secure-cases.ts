import { createSearchableView, grantReadingThrough, grantScopedReading } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = { jurisdiction: 'jurisdiction', id: 'case_id' };
const SHOWN = `case_id number operator names jurisdiction status opened_at last_event_at open_findings overdue event_count revision`.split(' ');

/** Readers see the cases of their divisions, and of keys only those of such a case. Everything else of this service is closed to them. */
export class SecureCases1790000000010 implements MigrationInterface {
  name = 'SecureCases1790000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(grantScopedReading('case_file', COLUMNS));
    await runner.query(createSearchableView('searchable_case', 'case_file', COLUMNS, SHOWN));
    await runner.query(grantReadingThrough('assignment', 'case_file', 'parent.case_id = assignment.case_id'));
    await runner.query(grantReadingThrough('event_key', 'assignment', 'parent.event_id = event_key.event_id'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
