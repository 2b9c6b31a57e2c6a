import { grantAppendOnly, grantReadingThrough, grantScopedReading } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Findings of evaluations and what was said to them. Each is one value that is hashed and told as it is, so it is kept as one value. */
export class CreateEvaluationFindings1790000000380 implements MigrationInterface {
  name = 'CreateEvaluationFindings1790000000380';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evaluation_finding (id uuid PRIMARY KEY, agency text NOT NULL, jurisdiction text NOT NULL, finding jsonb NOT NULL);
      CREATE TABLE evaluation_step (finding_id uuid REFERENCES evaluation_finding, place integer, step jsonb NOT NULL, PRIMARY KEY (finding_id, place))`);
    await runner.query(grantAppendOnly('evaluation_finding'));
    await runner.query(grantAppendOnly('evaluation_step'));
    await runner.query(grantScopedReading('evaluation_finding', { jurisdiction: 'jurisdiction', agency: 'agency' }));
    await runner.query(grantReadingThrough('evaluation_step', 'evaluation_finding', 'parent.id = evaluation_step.finding_id'));
  }

  down(): Promise<void> {
    throw new Error('Found a request to go back; the history only goes forward');
  }
}
