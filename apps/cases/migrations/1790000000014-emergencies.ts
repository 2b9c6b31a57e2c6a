import { grantAppendOnly, grantReadingThrough, grantScopedReading } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Emergency accesses and their reviews: both are only ever added, so neither the time of an access nor its review can be moved afterwards. */
export class Emergencies1790000000014 implements MigrationInterface {
  name = 'Emergencies1790000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table emergency (
        emergency_id uuid primary key, case_id uuid not null, number text not null, operator text not null, jurisdiction text not null,
        officer text not null, role text not null, agency text, reason text not null, at timestamptz not null,
        expires_at timestamptz not null check (expires_at > at), review_due_at timestamptz not null);
      create index emergency_officer on emergency (officer, case_id, expires_at);
      create index emergency_at on emergency (at, emergency_id);
      create table emergency_review (
        emergency_id uuid primary key references emergency, officer text not null, role text not null,
        outcome text not null check (outcome in ('justified', 'unjustified')), reason text not null, at timestamptz not null);`);
    for (const table of ['emergency', 'emergency_review']) await runner.query(grantAppendOnly(table));
    await runner.query(grantScopedReading('emergency', { jurisdiction: 'jurisdiction', agency: 'agency', id: 'case_id' }));
    await runner.query(grantReadingThrough('emergency_review', 'emergency', 'parent.emergency_id = emergency_review.emergency_id'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
