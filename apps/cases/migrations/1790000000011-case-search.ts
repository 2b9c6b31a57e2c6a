import { createSearchableView } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEY_LINE =
  '^(uscc|org-code|org-name|person-token|bank-token|phone-token|account-no|meter|sub-meter|line|ip|cidr|address|facility|plant|park|group|division|application-no):';
const SEARCHED = `lower(regexp_replace(normalize(line, NFKC), '\\s+', ' ', 'g'))`;

/**
 * Search by any part of a name, key or number. `search_grams` cuts a text into what an index can hold: characters and pairs for scripts without
 * spaces, runs of three for Latin letters and digits (docs/adr/0050-search-by-grams.md). The text has a table of its own, because it hardly ever
 * changes while the line of its case changes with every event, and each change of a row costs an entry for each of its grams.
 * A name is told from keys and numbers by the space before it, so that a search can leave out what its reader is not shown.
 */
export class CaseSearch1790000000011 implements MigrationInterface {
  name = 'CaseSearch1790000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function search_grams(content text) returns text[] language sql immutable strict parallel safe as $$
        select coalesce(array_agg(distinct gram), '{}')
        from regexp_split_to_table(content, E'\\n') as part, btrim(part) as line, generate_series(1, length(line)) as start,
          generate_series(1, 3) as size, substr(line, start, size) as gram
        where length(gram) = size and case size
          when 1 then octet_length(gram) > 1
          when 2 then gram !~ '^[0-9]{2}$'
          else octet_length(gram) = 3 end
      $$;

      create table case_search (case_id uuid primary key, content text not null);
      insert into case_search select case_id, string_agg(case when line = number or line ~ '${KEY_LINE}' then '' else ' ' end || ${SEARCHED}, E'\\n')
        from case_file, regexp_split_to_table(names, E'\\n') as line group by case_id;
      create index case_search_grams on case_search using gin (search_grams(content));

      drop view searchable_case;
      alter table case_file add column operator_names text[] not null default '{}';
      update case_file set operator_names = array(
        select line from regexp_split_to_table(names, E'\\n') as line where line <> number and line !~ '${KEY_LINE}');
      alter table case_file drop column names;
      alter table case_file rename column operator_names to names;

      drop index case_file_opened;
      drop index case_file_last;
      create index case_file_opened on case_file (opened_at, case_id);
      create index case_file_last on case_file (last_event_at, case_id);
      create index case_file_status on case_file (status, opened_at, case_id);
      create index case_file_overdue on case_file (opened_at, case_id) where overdue > 0;
      create index case_file_open_findings on case_file (opened_at, case_id) where open_findings > 0;`);
    const columns = { jurisdiction: 'jurisdiction', id: 'case_id' };
    await runner.query(
      createSearchableView('searchable_case', 'case_file', columns, ['case_id', 'content'], { table: 'case_search', by: 'case_id' }),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations of this service go forward only');
  }
}
