import { grantScopedReading } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On which days which organ was heard of a type, by an event or by a nil return: a view of `case_event`, a row for each organ, type, province and day. */
export class OrganDays1790000000032 implements MigrationInterface {
  name = 'OrganDays1790000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organ_day (
        organ text not null, region text not null, type text not null, day date not null, is_nil boolean not null,
        primary key (type, organ, region, day, is_nil));
      create table organ_day_type (type text primary key);`);
    await runner.query(grantScopedReading('organ_day', { jurisdiction: 'region' }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
