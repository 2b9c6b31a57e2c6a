import { Client } from 'pg';
import { eventually } from '@quanlian/testing';
import type { Stack } from '@quanlian/testing';
import { brokerAnswers } from '../../stack/kafka/topics';

export type Victim = Parameters<Stack['kill']>[0];

const WATCHED_FOR_MS = 120_000;

const answers = async (url: string): Promise<void> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
};

async function databaseAnswers(connectionString: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Everything works: PostgreSQL, the broker, the identity provider, and each program says that it is ready. */
async function wholeStackAnswers(stack: Stack): Promise<true> {
  await databaseAnswers(stack.databaseUrl);
  await brokerAnswers(stack.brokers);
  await answers(`${stack.issuer}/.well-known/openid-configuration`);
  await Promise.all(Object.values(stack.urls).map((url) => answers(`${url}/health/ready`)));
  return true;
}

export interface Recovery {
  /** until a new process runs and the whole stack works again */
  ms: number;
  /** processes that ended as well, though nobody killed them */
  draggedAlong: string[];
}

/** Kills a process as a power cut would and does nothing more. */
export async function killAndWatch(stack: Stack, victim: Victim): Promise<Recovery> {
  const before = pidsOf(stack);
  const from = performance.now();
  stack.kill(victim, 'SIGKILL');
  const back = async (): Promise<boolean> => {
    const pid = stack.pid(victim);
    return pid !== undefined && pid !== before.get(victim) && wholeStackAnswers(stack);
  };
  await eventually(back, `${victim} comes back by itself and everything works`, { timeoutMs: WATCHED_FOR_MS, everyMs: 200 });
  const now = pidsOf(stack);
  return {
    ms: performance.now() - from,
    draggedAlong: [...now].filter(([name, pid]) => name !== victim && pid !== before.get(name)).map(([name]) => name),
  };
}

const pidsOf = (stack: Stack): Map<string, number | undefined> =>
  new Map(['postgres', 'kafka', 'identity', ...Object.keys(stack.urls)].map((name) => [name, stack.pid(name as Victim)]));
