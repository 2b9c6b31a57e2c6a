import { createSearchableView } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The grams of a text are kept beside it. As an expression of the index they were cut anew for every row that an analysis of the table samples, a
 * millisecond each, as often as cases came.
 */
export class KeptSearchGrams1790000000018 implements MigrationInterface {
  name = 'KeptSearchGrams1790000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index case_search_grams;
      drop view searchable_case;
      alter table case_search add column grams text[] not null generated always as (search_grams(content)) stored;
      create index case_search_grams on case_search using gin (grams);`);
    const columns = { jurisdiction: 'jurisdiction', id: 'case_id', disclosed: 'case_id' };
    await runner.query(
      createSearchableView('searchable_case', 'case_file', columns, ['case_id', 'content', 'grams'], { table: 'case_search', by: 'case_id' }),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
