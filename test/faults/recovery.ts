import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { eventually } from '@quanlian/testing';
import type { Stack } from '@quanlian/testing';
import { brokerAnswers } from '../../stack/kafka/topics';
import { Layout } from '../../stack/supervisor/layout';

export type Victim = Parameters<Stack['kill']>[0];

const WATCHED_FOR_MS = 300_000;
/** The reason of an end, and what the process wrote when it came back. */
const LOG_LINES = 40;
const DURING = { timeoutMs: WATCHED_FOR_MS, everyMs: 200 };

/** Every process of the stack: what it rests on and what it runs. */
export const processesOf = (stack: Stack): Victim[] => ['postgres', 'kafka', 'identity', ...(Object.keys(stack.urls) as Victim[])];

const answers = async (url: string): Promise<void> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
};

async function inDatabase<Row extends object>(connectionString: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Everything works: PostgreSQL, the broker, the identity provider, and each program says that it is ready. */
async function wholeStackAnswers(stack: Stack): Promise<true> {
  await inDatabase(stack.databaseUrl, 'SELECT 1');
  await brokerAnswers(stack.broker);
  await answers(`${stack.issuer}/.well-known/openid-configuration`);
  await Promise.all(Object.values(stack.urls).map((url) => answers(`${url}/health/ready`)));
  return true;
}

/** When each consumer last moved its offset: a consumer that only says it is ready would not be noticed otherwise. */
const LAST_MOVES = ['cases', 'audit'].map((service) => `SELECT max(updated) AS at FROM ${service}.consumer_offset`).join(' UNION ALL ');

const allMovedSince = async (stack: Stack, since: Date): Promise<boolean> =>
  (await inDatabase<{ at: Date }>(stack.databaseUrl, LAST_MOVES)).every(({ at }) => at > since);

export interface Recovery {
  victim: Victim;
  /** until a new process runs, the whole stack works again and both consumers take events in */
  ms: number;
  /** processes that ended as well, though nobody killed them, each with the end of its log */
  draggedAlong: string[];
}

/** Kills a process as a power cut would and does nothing more; `publish` gives the consumers something to take in once the stack says it is ready. */
export async function killAndWatch(stack: Stack, victim: Victim, publish: () => Promise<void>): Promise<Recovery> {
  const before = pidsOf(stack);
  const from = performance.now();
  stack.kill(victim, 'SIGKILL');
  const back = async (): Promise<boolean> => {
    const pid = stack.pid(victim);
    return pid !== undefined && pid !== before.get(victim) && wholeStackAnswers(stack);
  };
  await eventually(back, `${victim} comes back by itself and everything works`, DURING);
  const ready = new Date();
  await publish();
  await eventually(() => allMovedSince(stack, ready), `events are taken in again after ${victim} was killed`, DURING);
  const ms = performance.now() - from;
  const draggedAlong = [...pidsOf(stack)].filter(([name, pid]) => name !== victim && pid !== before.get(name)).map(([name]) => name);
  return { victim, ms, draggedAlong: draggedAlong.map((name) => `${name}\n${endOfLog(stack, name)}`) };
}

const endOfLog = (stack: Stack, name: Victim): string => {
  const lines = readFileSync(new Layout(stack.dataDir).log(name), 'utf8').trimEnd().split('\n');
  return lines.slice(-LOG_LINES).join('\n');
};

const pidsOf = (stack: Stack): Map<Victim, number | undefined> => new Map(processesOf(stack).map((name) => [name, stack.pid(name)]));
