import { grantAppendOnly, grantReadingThrough, grantScopedReading, type MigrationClass } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `proposal` says how it stands, `proposal_step` who did what: the second is history and never changes. */
export class Approval1760000000020 implements MigrationInterface {
  readonly name = 'Approval1760000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE proposal (
        id uuid PRIMARY KEY, act text NOT NULL, subject text NOT NULL, jurisdiction text NOT NULL, agency text NOT NULL, organ text NOT NULL,
        case_id text, command jsonb NOT NULL, approvers_needed integer NOT NULL, expires_at timestamptz NOT NULL, state text NOT NULL);
      CREATE INDEX proposal_open ON proposal (expires_at) WHERE state = 'open';
      CREATE TABLE proposal_step (
        proposal_id uuid NOT NULL REFERENCES proposal, nth integer NOT NULL, kind text NOT NULL, officer text NOT NULL, role text NOT NULL,
        at timestamptz NOT NULL, reason text, PRIMARY KEY (proposal_id, nth));`);
    await runner.query(grantAppendOnly('proposal_step'));
    await runner.query(grantScopedReading('proposal', { jurisdiction: 'jurisdiction', id: 'id' }));
    await runner.query(grantReadingThrough('proposal_step', 'proposal', 'parent.id = proposal_step.proposal_id'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE proposal_step, proposal');
  }
}

/** For the schema of a service that has approvals. */
export const APPROVAL_MIGRATIONS: readonly MigrationClass[] = [Approval1760000000020];
