import { grantAppendOnly } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Unmaskings and their withdrawals: both are only ever added, so nobody prolongs one afterwards. No list shows them, so no reading role sees them. */
export class Unmaskings1790000000015 implements MigrationInterface {
  name = 'Unmaskings1790000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table unmasking (
        unmasking_id uuid primary key, case_id uuid not null, operator text not null, jurisdiction text not null, officer text not null,
        role text not null, purpose text not null, fields text[] not null check (cardinality(fields) > 0), at timestamptz not null,
        expires_at timestamptz not null check (expires_at > at));
      create index unmasking_officer on unmasking (officer, case_id, expires_at);
      create table unmasking_withdrawal (
        unmasking_id uuid primary key references unmasking, officer text not null, role text not null, reason text not null, at timestamptz not null);`);
    for (const table of ['unmasking', 'unmasking_withdrawal']) await runner.query(grantAppendOnly(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
