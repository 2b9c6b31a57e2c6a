import { Client } from 'pg';
import type { BenchContext } from '../measuring/bench-context';
import { quantilesOf } from '../measuring/quantiles';
import type { Quantiles } from '../measuring/quantiles';
import { DoorClient } from '../publishing/door-client';
import { publishInBatches } from '../publishing/in-batches';
import { untilVisible } from '../watching/until-visible';
import { largeCase } from '../workload/large-case';
import { milliseconds } from '../report/number-text';
import { measureScopeCost } from './scope-cost';
import type { ScopeCost } from './scope-cost';
import { searchedOf, seedCases } from './seed-cases';

export interface AccessTimes {
  cases: number;
  searched: number;
  scope: readonly ScopeCost[];
  listMs: Quantiles;
  provinceListMs: Quantiles;
  searchMs: Quantiles;
  /** one case file of 200 events */
  fileMs: Quantiles;
  /** the same list of one line, recorded, and a list of proposals, which is not */
  recordedMs: Quantiles;
  unrecordedMs: Quantiles;
}

const FILE_EVENTS = 200;
const REQUESTS = 200;
const WITHIN_MS = 300_000;

/** What it costs to read for somebody, with as many cases as the whole country could have. */
export async function measureAccess({ stack, tables, say }: BenchContext, cases: number): Promise<AccessTimes> {
  say(`Filling one case of ${FILE_EVENTS} events …`);
  const events = largeCase({ events: FILE_EVENTS, now: Date.now(), nth: 1 });
  await publishInBatches(new DoorClient(stack), events);
  await untilVisible(
    tables,
    events.map(({ id }) => id),
    WITHIN_MS,
  );
  const ask = async (path: string, jurisdiction?: string): Promise<() => Promise<number>> => {
    const authorization = `Bearer ${await stack.token({ officer: 'of-0001', ...(jurisdiction && { jurisdiction }) })}`;
    return () => request(`${stack.url('cases')}${path}`, { authorization, 'ql-purpose': 'case-handling' });
  };
  const client = new Client({ connectionString: stack.databaseUrl });
  await client.connect();
  try {
    const found = await client.query<{ number: string }>(
      'select number from cases.case_file join cases.assignment using (case_id) where event_id = $1',
      [events.at(-1)!.id],
    );
    say(`Seeding ${cases} cases …`);
    await seedCases(client, cases);
    say('Measuring the scope …');
    const scope = await measureScopeCost(client);
    for (const { who, withMs, withoutMs } of scope) say(`… ${who}: with ${withMs.toFixed(1)} ms, without ${withoutMs.toFixed(1)} ms`);
    const read = async (what: string, path: string, jurisdiction?: string): Promise<Quantiles> => {
      const took = await repeated(await ask(path, jurisdiction));
      say(`… ${what}: ${milliseconds(took)}`);
      return took;
    };
    return {
      cases,
      searched: searchedOf(cases),
      scope,
      listMs: await read('list, nation', '/v1/cases?limit=50'),
      provinceListMs: await read('list, province', '/v1/cases?limit=50', '150000'),
      searchMs: await read('search', `/v1/cases?limit=50&q=${encodeURIComponent('示例第77')}`),
      fileMs: await read('case file', `/v1/cases/${found.rows[0]!.number}/file`),
      recordedMs: await read('recorded', '/v1/cases?limit=1'),
      unrecordedMs: await read('unrecorded', '/v1/approvals'),
    };
  } finally {
    await client.end();
  }
}

async function request(url: string, headers: Record<string, string>): Promise<number> {
  const from = performance.now();
  const answer = await fetch(url, { headers });
  await answer.text();
  if (answer.status !== 200) throw new Error(`GET ${url}: found ${answer.status}, expected 200`);
  return performance.now() - from;
}

/** One after the other, so that no request waits for another; the first ones are for the code to be compiled. */
async function repeated(once: () => Promise<number>): Promise<Quantiles> {
  for (let turn = 0; turn < 20; turn += 1) await once();
  const took: number[] = [];
  for (let turn = 0; turn < REQUESTS; turn += 1) took.push(await once());
  return quantilesOf(took);
}
