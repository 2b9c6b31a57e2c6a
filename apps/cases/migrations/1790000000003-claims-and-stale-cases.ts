import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the work on many events at once needs.
 *
 * - `case_event.event` as json: it is written once and read whole, so nothing gains from taking it apart.
 * - `event_key.claims`: the event claimed something about this key at some time, as sent or as corrected.
 * - `key_claim.family`: keys whose claims are judged together (an account number with and without its grid); `sole`: one claim stands for all of
 *   its kind and family, because they all say the same.
 * - `stale_operator`: whose case files do not show their events yet; written with the events, removed with the fold.
 * - `case_file` without the file itself: it follows from the events, and whoever asks gets it from them.
 */
export class ClaimsAndStaleCases1790000000003 implements MigrationInterface {
  name = 'ClaimsAndStaleCases1790000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_event alter column event type json using event::text::json;

      alter table event_key add column claims boolean not null default false;
      insert into event_key (key, event_id, claims)
        select distinct key, event_id, true from key_claim where not (claim->>'kind' = 'same-entity' and claim->>'group' is null)
        on conflict (key, event_id) do update set claims = true;
      drop index event_key_event;
      create index event_key_network on event_key ((substring(key from position(':' in key) + 1)::inet))
        where key like 'ip:%' or key like 'cidr:%';
      create index event_key_claimed_range on event_key using gist ((substring(key from 6)::inet) inet_ops) where claims and key like 'cidr:%';

      alter table key_claim add column kind text, add column family text, add column sole boolean not null default false,
        alter column claim type json using claim::text::json;
      update key_claim set kind = claim->>'kind', family = regexp_replace(key, '^(account-no|sub-meter):.+:([^:]+)$', '\\1:\\2');
      alter table key_claim alter column kind set not null, alter column family set not null;
      drop index key_claim_key;
      create index key_claim_family on key_claim (family);
      create index key_claim_cidr on key_claim using gist ((substring(key from 6)::inet) inet_ops) where key like 'cidr:%';

      create table stale_operator (operator text primary key, since timestamptz not null default clock_timestamp());
      create index stale_operator_since on stale_operator (since);

      drop index assignment_case;
      alter table assignment set (fillfactor = 80);
      alter table assignment alter column because type json using because::text::json;
      alter table case_file drop column file, add column steps uuid[] not null default '{}';
      insert into stale_operator (operator) select distinct operator from case_file;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
