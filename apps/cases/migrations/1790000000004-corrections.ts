import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which correction is about which event, as rows of its own: it is asked for every event that comes in. And the few evaluations by an index of
 * their own instead of one that every event pays for.
 */
export class Corrections1790000000004 implements MigrationInterface {
  name = 'Corrections1790000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table correction (target_id uuid not null, event_id uuid not null, primary key (target_id, event_id));
      insert into correction select (event->'facts'->>'targetEventId')::uuid, event_id from case_event where type = 'event.corrected';
      drop index case_event_target;
      drop index case_event_type;
      drop index case_event_opener;
      create table waiting_operator (operator text primary key, next_instant timestamptz not null);
      create index waiting_operator_next on waiting_operator (next_instant);
      create index case_event_evaluation on case_event (position) where type = 'evaluation.published';`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
