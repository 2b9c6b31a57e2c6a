import { writeFileSync } from 'node:fs';
import { eventually } from '@quanlian/testing';
import type { Stack } from '@quanlian/testing';
import { Client } from 'pg';

const LONGEST = `
  SELECT round(total_exec_time)::text AS ms, calls::text, rows::text, r.rolname AS role, regexp_replace(query, '\\s+', ' ', 'g') AS query
  FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid ORDER BY total_exec_time DESC LIMIT 100`;

/** Which statements PostgreSQL spends its time on; its extension has to be loaded when the server starts. */
export class StatementTimes {
  private constructor(private readonly stack: Stack) {}

  static async load(stack: Stack): Promise<StatementTimes> {
    const times = new StatementTimes(stack);
    if ((await times.ask('SHOW shared_preload_libraries')).some((row) => Object.values(row).includes('pg_stat_statements'))) return times;
    const before = stack.pid('postgres');
    await times.ask(`ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'`);
    stack.kill('postgres', 'SIGINT');
    const restarted = async (): Promise<boolean> => stack.pid('postgres') !== before && (await times.ask('SELECT 1')).length === 1;
    await eventually(restarted, 'PostgreSQL comes back with its statistics', { timeoutMs: 60_000, everyMs: 500 });
    await times.ask('CREATE EXTENSION pg_stat_statements');
    return times;
  }

  async reset(): Promise<void> {
    await this.ask('SELECT pg_stat_statements_reset()');
  }

  async write(file: string): Promise<void> {
    const rows = await this.ask<{ ms: string; calls: string; rows: string; role: string; query: string }>(LONGEST);
    writeFileSync(file, rows.map(({ ms, calls, rows, role, query }) => [ms, calls, rows, role, query].join('\t')).join('\n'));
  }

  private async ask<T extends object>(sql: string): Promise<T[]> {
    const client = new Client({ connectionString: this.stack.databaseUrl });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(sql)).rows as T[];
    } finally {
      await client.end();
    }
  }
}
