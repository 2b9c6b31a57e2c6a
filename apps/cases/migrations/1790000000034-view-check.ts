import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For which night the views were last compared with a rebuild, and what differed. The day of the migration counts as done: nothing was promised for it. */
export class ViewCheck1790000000034 implements MigrationInterface {
  name = 'ViewCheck1790000000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table view_check (
        only_row boolean primary key default true check (only_row), night date not null, checked_at timestamptz not null,
        differing int not null default 0, differing_tables int not null default 0, waiting int not null default 0);
      insert into view_check (night, checked_at) values ((clock_timestamp() at time zone 'Asia/Shanghai')::date, clock_timestamp());`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
