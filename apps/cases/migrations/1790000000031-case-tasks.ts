import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is open in a case stands in its line, so that a board of tasks reads lines and folds nothing. Null: not written down yet. Every case is folded
 * again, for files now say what is to be undone, contested and decided.
 */
export class CaseTasks1790000000031 implements MigrationInterface {
  name = 'CaseTasks1790000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_file add column tasks jsonb;
      insert into stale_operator (operator) select distinct operator from case_file;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
