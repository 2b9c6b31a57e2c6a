import type { Client } from 'pg';

/** A search looks into the texts of the newest, for cutting a text into grams takes a millisecond. */
export const searchedOf = (cases: number): number => Math.min(cases, 50_000);

const PROVINCES = '11,12,13,14,15,21,22,23,31,32,33,34,35,36,37,41,42,43,44,45,46,50,51,52,53,54,61,62,63,64,65';

/** Lines of the case list as folds would leave them, set-based: 31 provinces of 20 cities of 10 counties, opened one a minute. */
export async function seedCases(client: Client, cases: number): Promise<void> {
  await client.query(
    `insert into cases.case_file (case_id, number, operator, episode, opened_by, opened_at, jurisdiction, status, names, open_findings, overdue,
       event_count, last_event_at, revision, hash, steps)
     select md5('case' || n)::uuid, 'QL-BENCH-' || n, 'uscc:BENCH' || n, 1, md5('opener' || n)::uuid, now() - n * interval '1 minute',
       (string_to_array($1, ','))[1 + n % 31] || lpad((1 + n / 31 % 20)::text, 2, '0') || lpad((1 + n / 620 % 10)::text, 2, '0'),
       (array['suspected', 'confirmed', 'shut-down'])[1 + n % 3], array['示例第' || n || '号数据有限公司'], n % 5, n % 7 % 2, 20,
       now() - n * interval '1 minute', 1, '', '{}'
     from generate_series(1, $2::int) n`,
    [PROVINCES, cases],
  );
  await client.query(
    `insert into cases.case_search (case_id, content, grams)
     select case_id, content, cases.search_grams(content) from (select md5('case' || n)::uuid as case_id, concat_ws(E'\n', 'ql-bench-' || n, ' 示例第' || n || '号数据有限公司', 'uscc:bench' || n) as content
     from generate_series(1, $1::int) n) as text`,
    [searchedOf(cases)],
  );
  await client.query('analyze cases.case_file, cases.case_search');
}
