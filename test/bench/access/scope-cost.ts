import { scopeOf, scopeSettings, scopeSql } from '@quanlian/access';
import type { Client } from 'pg';
import { median } from '../measuring/quantiles';

export interface ScopeCost {
  who: string;
  /** of the same page of the list, in ms */
  withoutMs: number;
  withMs: number;
}

const TURNS = 200;
const LEADS = { nation: '000000', province: '150000' } as const;
const LIST = 'select case_id, number, operator, names, jurisdiction, status, opened_at, last_event_at, open_findings, overdue, event_count, revision';
const PAGE = 'order by opened_at desc, case_id desc limit 51';

/**
 * The page that a lead is shown, with the predicate of the scope and behind row-level security, next to the same page read by the service itself without
 * either: turn by turn, so that both meet the same noise. For a province the other page is narrowed to it by the caller's own filter.
 */
export async function measureScopeCost(client: Client): Promise<ScopeCost[]> {
  const costs: ScopeCost[] = [];
  for (const [who, jurisdiction] of Object.entries(LEADS)) {
    const scope = scopeOf({ subject: 'bench', officer: 'of-0001', role: 'provincial-lead', agency: 'ndrc', jurisdiction, rights: [] }, 'case');
    const { sql, values } = scopeSql(scope, { jurisdiction: 'jurisdiction', id: 'case_id' });
    const narrowed = jurisdiction === '000000' ? 'true' : sql;
    const without = () => timed(client, { role: 'cases_app' }, narrowed, narrowed === 'true' ? [] : values);
    const within = () => timed(client, { ...scopeSettings(scope), role: 'cases_reader' }, sql, values);
    await without();
    await within();
    const turns: [number, number][] = [];
    for (let turn = 0; turn < TURNS; turn += 1) turns.push([await without(), await within()]);
    costs.push({ who, withoutMs: median(turns.map(([ms]) => ms)), withMs: median(turns.map(([, ms]) => ms)) });
  }
  return costs;
}

async function timed(client: Client, settings: Readonly<Record<string, string>>, where: string, values: readonly string[]): Promise<number> {
  const from = performance.now();
  await client.query('begin');
  const names = Object.keys(settings);
  await client.query(`select ${names.map((name, n) => `set_config('${name}', $${n + 1}, true)`).join(', ')}`, Object.values(settings));
  await client.query(`${LIST} from cases.case_file where ${where} ${PAGE}`, [...values]);
  await client.query('commit');
  return performance.now() - from;
}
