import type { DataSource } from 'typeorm';

/** Events that were recorded in the history but that no checkpoint covers yet. */
export interface Arrears {
  events: number;
  /** since the oldest of them was accepted; 0 without any */
  ageSeconds: number;
}

/** Positions of the history have no gaps, so what has no entry yet need not be counted row by row; what has one but no checkpoint is little. */
const MEASURE = `
  WITH recorded AS (SELECT coalesce((SELECT position FROM log_source WHERE name = 'history'), 0) AS position),
       covered AS (SELECT coalesce(max(size), 0) AS size FROM log_head WHERE note IS NOT NULL),
       uncovered AS (SELECT about FROM log_leaf, covered WHERE index >= covered.size AND kind = 'event'),
       oldest AS (
         SELECT accepted_at FROM history WHERE event_id IN (SELECT about FROM uncovered)
         UNION ALL (SELECT accepted_at FROM history, recorded WHERE history.position > recorded.position ORDER BY history.position LIMIT 1))
  SELECT (next - 1 - position + (SELECT count(*) FROM uncovered))::int AS events,
         coalesce(extract(epoch FROM clock_timestamp() - (SELECT min(accepted_at) FROM oldest)), 0)::float8 AS age
  FROM history_head, recorded`;

export async function measureArrears(dataSource: DataSource): Promise<Arrears> {
  const [{ events, age } = { events: 0, age: 0 }] = await dataSource.query<{ events: number; age: number }[]>(MEASURE);
  return { events, ageSeconds: age };
}
