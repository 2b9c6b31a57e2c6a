import { grantScopedReading } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which events count for duties of regions, and where: a view of `case_event`. Readers see those of their divisions. The types that the packs name are
 * written down, so that those of a new pack are looked up in the history once.
 */
export class RegionalActs1790000000030 implements MigrationInterface {
  name = 'RegionalActs1790000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table regional_act (
        event_id uuid not null, division text not null, type text not null, recorded_at timestamptz not null, primary key (event_id, division));
      create index regional_act_type_of on regional_act (type, recorded_at);
      create table regional_act_type (type text primary key);`);
    await runner.query(grantScopedReading('regional_act', { jurisdiction: 'division' }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
