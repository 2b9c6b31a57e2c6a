import { grantAppendOnly, grantScopedReading } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who was given a case file, for what, and which kinds of values of which agency: a row for each agency that supplied something, so that row-level
 * security shows an agency who opened what it supplied. The service adds rows and changes none. The last purpose that a session stated for a case is
 * found here, too.
 */
export class CaseAccesses1790000000013 implements MigrationInterface {
  name = 'CaseAccesses1790000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_access (
        access_id uuid not null, supplier text not null, case_id uuid not null, jurisdiction text not null, at timestamptz not null,
        kind text not null, resource text not null, actor text not null, agency text, role text not null,
        purpose text not null, stated boolean not null, session text, kinds text[] not null, primary key (access_id, supplier));
      create index case_access_case on case_access (case_id, at, access_id);
      create index case_access_session on case_access (session, case_id, at) where stated;`);
    await runner.query(grantAppendOnly('case_access'));
    await runner.query(grantScopedReading('case_access', { jurisdiction: 'jurisdiction', agency: 'supplier', id: 'case_id' }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
