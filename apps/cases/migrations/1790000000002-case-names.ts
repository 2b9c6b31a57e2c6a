import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every name (id and number) that a case was ever given. A name belongs to whoever has the event by which it was opened, so when two cases turn
 * out to be one that one has two names, and when they part again each has its own. `operator` is who has that event now.
 */
export class CaseNames1790000000002 implements MigrationInterface {
  name = 'CaseNames1790000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_name (
        case_id uuid primary key, number text not null unique, opened_by uuid not null, operator text, given_at timestamptz not null);
      create index case_name_opened_by on case_name (opened_by);
      create index case_name_operator on case_name (operator);
      insert into case_name
        select given.case_id, given.number, coalesce((o.event->'facts'->>'openedBy')::uuid, given.opened_by), a.operator, coalesce(o.recorded_at, now())
        from (select case_id, number, opened_by from case_file union all select case_id, number, opened_by from case_alias) given
          left join case_event o on o.type = 'case.opened' and o.event->>'agency' = 'system' and o.event->'facts'->>'caseId' = given.case_id::text
          left join assignment a on a.event_id = coalesce((o.event->'facts'->>'openedBy')::uuid, given.opened_by);
      drop table case_alias;
      create index key_claim_operator on key_claim (operator);
      alter table case_file drop constraint case_file_operator_episode_key,
        add constraint case_file_operator_episode_key unique (operator, episode) deferrable initially deferred;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
