import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Events are placed while cases are folded. A mark is a row of its own, so that whoever marks an operator does not wait for whoever folds it, and a
 * mark that comes during the fold outlives it. And who has the event that opened a case is told by its assignment alone: a second place for it would
 * be missed by a fold that gives the name meanwhile.
 */
export class StaleMarks1790000000012 implements MigrationInterface {
  name = 'StaleMarks1790000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table stale_operator drop constraint stale_operator_pkey, add column mark bigint generated always as identity primary key;
      drop index stale_operator_since;
      create index stale_operator_operator on stale_operator (operator);
      alter table case_name drop column operator;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
