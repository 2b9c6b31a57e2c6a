import { alterScopedReading, createSearchableView, grantAppendOnly } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Disclosures and their withdrawals: both are only ever added, so nobody prolongs one afterwards. No list shows them, so no reading role sees them; a
 * reader to whom a case was disclosed sees its row beside those of their area.
 */
export class Disclosures1790000000017 implements MigrationInterface {
  name = 'Disclosures1790000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table disclosure (
        disclosure_id uuid primary key, case_id uuid not null, operator text not null, jurisdiction text not null, agency text not null,
        division text not null, legal_basis text not null, purpose text not null, fields text[] not null check (cardinality(fields) > 0),
        role text not null, at timestamptz not null, expires_at timestamptz not null check (expires_at > at));
      create index disclosure_receiver on disclosure (agency, division, expires_at);
      create table disclosure_withdrawal (
        disclosure_id uuid primary key references disclosure, officer text not null, role text not null, reason text not null, at timestamptz not null);
      drop view searchable_case;`);
    for (const table of ['disclosure', 'disclosure_withdrawal']) await runner.query(grantAppendOnly(table));
    const columns = { jurisdiction: 'jurisdiction', id: 'case_id', disclosed: 'case_id' };
    await runner.query(alterScopedReading('case_file', columns));
    await runner.query(
      createSearchableView('searchable_case', 'case_file', columns, ['case_id', 'content'], { table: 'case_search', by: 'case_id' }),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
