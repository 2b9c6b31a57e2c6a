import { Pool } from 'pg';

/** One look into the index for each id: as an anti-join, a table without statistics yet would be read whole. */
const MISSING = (seen: string): string => `SELECT id FROM unnest($1::uuid[]) AS id WHERE (SELECT 1 FROM ${seen} AND i.event_id = id LIMIT 1) IS NULL`;

/** What is visible, read as the administrator past all doors: a view row and the row that marks its event commit together. */
export class BenchTables {
  private constructor(private readonly pool: Pool) {}

  static open(connectionString: string): BenchTables {
    return new BenchTables(new Pool({ connectionString, max: 2 }).on('error', () => undefined));
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  /** Those of the given events that the cases' view does not show yet. */
  missingInCases(ids: readonly string[]): Promise<string[]> {
    return this.ids(MISSING(`cases.inbox i WHERE i.consumer = 'case-files'`), [ids]);
  }

  missingInHistory(ids: readonly string[]): Promise<string[]> {
    return this.ids(MISSING(`audit.inbox i WHERE i.consumer = 'history'`), [ids]);
  }

  casesAfter(position: number): Promise<{ position: number; id: string }[]> {
    return this.rows('SELECT position::int, event_id::text AS id FROM cases.case_event WHERE position > $1 ORDER BY position', [position]);
  }

  historyAfter(position: number): Promise<{ position: number; id: string }[]> {
    return this.rows('SELECT position::int, event_id::text AS id FROM audit.history WHERE position > $1 ORDER BY position', [position]);
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

  private async ids(sql: string, values: unknown[]): Promise<string[]> {
    return (await this.rows<{ id: string }>(sql, values)).map(({ id }) => id);
  }

  private async rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.pool.query(sql, values)).rows as T[];
  }
}
