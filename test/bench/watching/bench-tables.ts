import { Pool } from 'pg';

/** One look into the index for each id: a table that grows as fast as these would otherwise be read whole at each look. */
const BY_INDEX = '-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off';
/** After more at once than these, tables are read whole: cheaper then, and the observed has to wait for the observer less. */
const FEW = 100;

const asked = 'unnest($1::uuid[]) AS asked(id)';
const notTaken = (inbox: string): string => `SELECT id FROM ${asked} WHERE NOT EXISTS (SELECT FROM ${inbox} AND i.event_id = id)`;

/** The case of an event is folded again after the event was taken in; until then the operator of the case is listed as stale. */
const ITS_OPERATOR_IS_STALE = 'FROM cases.assignment a JOIN cases.stale_operator s ON s.operator = a.operator WHERE a.event_id = id';

const NOT_IN_CASES = `${notTaken(`cases.inbox i WHERE i.consumer = 'case-files'`)}
  UNION SELECT id FROM ${asked} JOIN cases.assignment a ON a.event_id = id JOIN cases.stale_operator s ON s.operator = a.operator`;
const NOT_IN_HISTORY = notTaken(`audit.inbox i WHERE i.consumer = 'history'`);

const CASE_EVENTS = 'SELECT position, event_id AS id FROM cases.case_event WHERE position > $1';

export interface Placed {
  position: number;
  id: string;
  visible: boolean;
}

/** What is visible, read as the administrator past all doors: a view row and the row that marks its event commit together. */
export class BenchTables {
  private constructor(
    private readonly pool: Pool,
    private readonly whole: Pool,
  ) {}

  static open(connectionString: string): BenchTables {
    const pool = (options?: string): Pool => new Pool({ connectionString, max: 2, options }).on('error', () => undefined);
    return new BenchTables(pool(BY_INDEX), pool());
  }

  async close(): Promise<void> {
    await Promise.all([this.pool.end(), this.whole.end()]);
  }

  /** Those of the given events that the cases' view does not show yet. */
  missingInCases(ids: readonly string[]): Promise<string[]> {
    return this.ids(NOT_IN_CASES, ids);
  }

  missingInHistory(ids: readonly string[]): Promise<string[]> {
    return this.ids(NOT_IN_HISTORY, ids);
  }

  /** What follows this position in the order of arrival, and whether the view shows it. */
  casesAfter(position: number): Promise<Placed[]> {
    return this.rows(
      `SELECT position::int, id::text, NOT EXISTS (SELECT ${ITS_OPERATOR_IS_STALE}) AS visible FROM (${CASE_EVENTS}) AS e ORDER BY position`,
      [position],
    );
  }

  historyAfter(position: number): Promise<Placed[]> {
    return this.rows('SELECT position::int, event_id::text AS id, true AS visible FROM audit.history WHERE position > $1 ORDER BY position', [
      position,
    ]);
  }

  async positions(): Promise<{ cases: number; history: number }> {
    const [row] = await this.rows<{ cases: number; history: number }>(
      'SELECT (SELECT last::int FROM cases.arrival) AS cases, (SELECT next::int - 1 FROM audit.history_head) AS history',
    );
    return row!;
  }

  async parked(): Promise<number> {
    const [row] = await this.rows<{ parked: number }>(
      'SELECT (SELECT count(*) FROM cases.parked)::int + (SELECT count(*) FROM audit.parked)::int AS parked',
    );
    return row!.parked;
  }

  async cases(): Promise<{ cases: number; largest: number; events: number }> {
    const [row] = await this.rows<{ cases: number; largest: number; events: number }>(
      'SELECT count(*)::int AS cases, coalesce(max(event_count), 0)::int AS largest, coalesce(sum(event_count), 0)::int AS events FROM cases.case_file',
    );
    return row!;
  }

  /** Writes out what earlier measurements left in memory: PostgreSQL would do it within minutes, and commits wait for the disk meanwhile. */
  async settle(): Promise<void> {
    await this.pool.query('CHECKPOINT');
  }

  private async ids(sql: string, ids: readonly string[]): Promise<string[]> {
    const pool = ids.length > FEW ? this.whole : this.pool;
    return (await pool.query<{ id: string }>(sql, [ids])).rows.map(({ id }) => id);
  }

  private async rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.pool.query(sql, values)).rows as T[];
  }
}
