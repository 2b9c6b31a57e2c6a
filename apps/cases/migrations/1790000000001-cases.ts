import { grantAppendOnly } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `case_event` is the history of this service and append-only; every other table is a view of it that a rebuild makes again.
 * Search needs pg_trgm, which ships with PostgreSQL's contrib modules.
 */
export class Cases1790000000001 implements MigrationInterface {
  name = 'Cases1790000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table arrival (one boolean primary key default true check (one), last bigint not null);
      insert into arrival values (true, 0);

      create table case_event (
        position bigint primary key, event_id uuid not null unique, type text not null,
        recorded_at timestamptz not null, occurred_at timestamptz not null, event jsonb not null);
      create index case_event_type on case_event (type, recorded_at);
      create index case_event_target on case_event ((event->'facts'->>'targetEventId')) where type = 'event.corrected';
      create index case_event_approval on case_event ((event->'facts'->>'eventId')) where type = 'suggestion.approved';

      create index case_event_opener on case_event ((event->'facts'->>'openedBy')) where type = 'case.opened';
      create index case_event_act on case_event ((event->'facts'->>'caseId')) where event->>'agency' = 'system';

      create table event_key (key text not null, event_id uuid not null, primary key (key, event_id));
      create index event_key_event on event_key (event_id);
      create table key_claim (key text not null, operator text not null, event_id uuid not null, claim jsonb not null);
      create index key_claim_key on key_claim (key);
      create index key_claim_event on key_claim (event_id);
      create table event_address (address text not null, event_id uuid not null, primary key (address, event_id));
      create index event_address_event on event_address (event_id);

      create table assignment (
        event_id uuid primary key, operator text, via text not null, because jsonb not null, case_id uuid);
      create index assignment_operator on assignment (operator);
      create index assignment_case on assignment (case_id);

      create table case_file (
        case_id uuid primary key, number text not null unique, operator text not null, episode int not null, relapse_of uuid,
        opened_by uuid not null, opened_at timestamptz not null, jurisdiction text not null, status text not null, names text not null,
        open_findings int not null, overdue int not null, event_count int not null, last_event_at timestamptz not null,
        next_instant timestamptz, revision bigint not null, file jsonb not null, hash text not null, unique (operator, episode));
      create index case_file_opened on case_file (opened_at desc, case_id);
      create index case_file_last on case_file (last_event_at desc, case_id);
      create index case_file_next on case_file (next_instant) where next_instant is not null;
      create index case_file_names on case_file using gin (names public.gin_trgm_ops);
      create index case_file_jurisdiction on case_file (jurisdiction text_pattern_ops);
      create table case_alias (case_id uuid primary key, number text not null unique, opened_by uuid not null);
      create table case_number (scope text primary key, last int not null);`);
    await runner.query(grantAppendOnly('case_event'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
