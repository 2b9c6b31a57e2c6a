import { readdirSync, readFileSync } from 'node:fs';
import { SERVICE_NAMES } from '@quanlian/contracts';
import type { Stack } from '@quanlian/testing';

/** Seconds of processor time that each part of the stack has used so far; empty where there is no /proc. */
export type CpuTimes = ReadonlyMap<string, number>;

const TICKS_PER_SECOND = 100;

interface ProcessStat {
  parent: number;
  /** own time and that of children that have ended */
  seconds: number;
}

function statOf(pid: number | string | undefined): ProcessStat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before the bracket may hold spaces; what follows is numbers only.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = [11, 12, 13, 14].reduce((sum, place) => sum + fields[place]!, 0);
    return { parent: fields[1]!, seconds: ticks / TICKS_PER_SECOND };
  } catch {
    return undefined;
  }
}

/** PostgreSQL works in a process for each connection. */
function databaseSeconds(pid: number): number {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const own = children.flatMap((name) => statOf(name) ?? []).filter(({ parent }) => parent === pid);
  return own.reduce((sum, { seconds }) => sum + seconds, statOf(pid)?.seconds ?? 0);
}

export function cpuTimes(stack: Stack): CpuTimes {
  const { user, system } = process.cpuUsage();
  const times = new Map<string, number>([['clients', (user + system) / 1e6]]);
  for (const name of [...SERVICE_NAMES, 'kafka'] as const) {
    const stat = statOf(stack.pid(name));
    if (stat) times.set(name, stat.seconds);
  }
  const database = stack.pid('postgres');
  if (database !== undefined && statOf(database)) times.set('postgres', databaseSeconds(database));
  return times;
}

export const cpuSince = (before: CpuTimes, after: CpuTimes): Map<string, number> =>
  new Map([...after].map(([name, seconds]) => [name, seconds - (before.get(name) ?? 0)]));

export const cpuTotal = (times: CpuTimes): number => [...times.values()].reduce((sum, seconds) => sum + seconds, 0);
