import { grantAppendOnly, grantScopedReading } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Samples that evaluators drew. A plan is one value that is hashed and told as it is, so it is kept as one value. */
export class CreateSamplingPlans1790000000350 implements MigrationInterface {
  name = 'CreateSamplingPlans1790000000350';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE sampling_plan (id uuid PRIMARY KEY, jurisdiction text NOT NULL, plan jsonb NOT NULL)');
    await runner.query(grantAppendOnly('sampling_plan'));
    await runner.query(grantScopedReading('sampling_plan', { jurisdiction: 'jurisdiction' }));
  }

  down(): Promise<void> {
    throw new Error('Found a request to go back; the history only goes forward');
  }
}
