import type { DataSource } from 'typeorm';

/** Events that were recorded in the history but that no checkpoint covers yet. */
export interface Arrears {
  events: number;
  /** since the oldest of them was accepted; 0 without any */
  ageSeconds: number;
}

const COVERED = `SELECT coalesce(max(size), 0) AS covered FROM log_head WHERE note IS NOT NULL`;

/**
 * Positions of the history have no gaps, so what has no entry yet need not be counted row by row; what has one but no checkpoint is little. Entries are in
 * the order of the history, so the first of them is the oldest. The size is given as a number: of one that it has yet to find out, the planner would
 * expect a third of all entries behind it and read them all.
 */
const MEASURE = `
  WITH recorded AS (SELECT coalesce((SELECT position FROM log_source WHERE name = 'history'), 0) AS position),
       uncovered AS MATERIALIZED (SELECT index, kind, about FROM log_leaf WHERE index >= $1),
       oldest AS (
         SELECT accepted_at FROM history WHERE event_id = (SELECT about FROM uncovered WHERE kind = 'event' ORDER BY index LIMIT 1)
         UNION ALL (SELECT accepted_at FROM history WHERE position > (SELECT position FROM recorded) ORDER BY position LIMIT 1))
  SELECT (next - 1 - position + (SELECT count(*) FROM uncovered WHERE kind = 'event'))::int AS events,
         coalesce(extract(epoch FROM clock_timestamp() - (SELECT min(accepted_at) FROM oldest)), 0)::float8 AS age
  FROM history_head, recorded`;

export async function measureArrears(dataSource: Pick<DataSource, 'query'>): Promise<Arrears> {
  const [{ covered } = { covered: '0' }] = await dataSource.query<{ covered: string }[]>(COVERED);
  const [{ events, age } = { events: 0, age: 0 }] = await dataSource.query<{ events: number; age: number }[]>(MEASURE, [covered]);
  return { events, ageSeconds: age };
}
