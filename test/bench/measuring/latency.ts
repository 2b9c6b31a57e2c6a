import { setTimeout as pause } from 'node:timers/promises';
import { DoorClient } from '../publishing/door-client';
import { PositionWatch } from '../watching/position-watch';
import type { WorkEvent } from '../workload/work-event';
import type { BenchContext } from './bench-context';
import { cpuSince, cpuTimes } from './cpu-time';
import type { CpuTimes } from './cpu-time';
import { quantilesOf } from './quantiles';
import type { Quantiles } from './quantiles';

export interface Latency {
  eventsPerSecond: number;
  seconds: number;
  events: number;
  /** accepted → visible in both; ms */
  visibleMs: Quantiles;
  inCasesMs: Quantiles;
  inHistoryMs: Quantiles;
  doorMs: Quantiles;
  cpu: CpuTimes;
}

export const RATE = 100;
const SETTLE_WITHIN_MS = 60_000;

/** Sends one event every 10 ms, whatever the answers take, and sees when each becomes visible. */
export async function measureLatency({ stack, tables }: BenchContext, events: readonly WorkEvent[]): Promise<Latency> {
  const client = new DoorClient(stack);
  const { cases, history } = await tables.positions();
  const cpu = cpuTimes(stack);
  const watches = [
    new PositionWatch((position) => tables.casesAfter(position), cases),
    new PositionWatch((position) => tables.historyAfter(position), history),
  ] as const;
  for (const watch of watches) watch.start();
  const acceptedAt = await sendEvenly(client, events).catch(async (fault: unknown) => {
    await Promise.allSettled(watches.map((watch) => watch.end()));
    throw fault;
  });
  const ids = [...acceptedAt.keys()];
  for (const watch of watches) await watch.untilSeen(ids, SETTLE_WITHIN_MS);
  const [inCases, inHistory] = watches.map((watch) => ids.map((id) => watch.seenAt.get(id)! - acceptedAt.get(id)!)) as [number[], number[]];
  return {
    eventsPerSecond: RATE,
    seconds: events.length / RATE,
    events: ids.length,
    visibleMs: quantilesOf(ids.map((_, index) => Math.max(inCases[index]!, inHistory[index]!))),
    inCasesMs: quantilesOf(inCases),
    inHistoryMs: quantilesOf(inHistory),
    doorMs: quantilesOf(client.singleMs),
    cpu: cpuSince(cpu, cpuTimes(stack)),
  };
}

/** @returns when each was accepted; duplicates are visible already and do not count */
async function sendEvenly(client: DoorClient, events: readonly WorkEvent[]): Promise<Map<string, number>> {
  const acceptedAt = new Map<string, number>();
  const from = performance.now();
  const sent = events.map(async (event, index) => {
    await pause(Math.max(0, from + (index * 1000) / RATE - performance.now()));
    const answer = await client.sendOne(event);
    if (!answer.duplicate) acceptedAt.set(event.id, answer.acceptedAt);
  });
  await Promise.all(sent);
  return acceptedAt;
}
