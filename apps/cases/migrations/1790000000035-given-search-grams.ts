import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The service cuts the grams and gives them with the text. The database cut them for every text that came, changed or not, before it looked whether the
 * case has one: a fifth of a core at a hundred events a second.
 */
export class GivenSearchGrams1790000000035 implements MigrationInterface {
  name = 'GivenSearchGrams1790000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table case_search alter column grams drop expression');
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
