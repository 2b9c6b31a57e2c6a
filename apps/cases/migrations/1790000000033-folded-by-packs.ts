import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which packs the case files were folded. */
export class FoldedByPacks1790000000033 implements MigrationInterface {
  name = 'FoldedByPacks1790000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table folded_by_packs (only_row boolean primary key default true check (only_row), version text not null);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
