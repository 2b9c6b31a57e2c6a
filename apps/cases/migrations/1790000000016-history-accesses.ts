import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A page of the history shows events of many cases: one access, a row for each case and agency. */
export class HistoryAccesses1790000000016 implements MigrationInterface {
  name = 'HistoryAccesses1790000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table case_access drop constraint case_access_pkey, add primary key (access_id, supplier, case_id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
