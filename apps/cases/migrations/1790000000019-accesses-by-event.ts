import { grantAppendOnly } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reads of events in audit, as they are told: the feed tells of an event within moments, often before it has a case here, and another case may have it
 * later. Which case has the events is asked when somebody asks who opened that case. No reader's role sees this table; what it leads to are rows of
 * `case_access`.
 */
export class AccessesByEvent1790000000019 implements MigrationInterface {
  name = 'AccessesByEvent1790000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table event_access (access_id uuid primary key, facts json not null, events uuid[] not null);
      create index event_access_events on event_access using gin (events);`);
    await runner.query(grantAppendOnly('event_access'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
