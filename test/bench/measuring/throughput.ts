import { publishInBatches } from '../publishing/in-batches';
import { DoorClient } from '../publishing/door-client';
import { cpuSince, cpuTimes } from './cpu-time';
import type { CpuTimes } from './cpu-time';
import { quantilesOf } from './quantiles';
import type { Quantiles } from './quantiles';
import { untilVisible } from '../watching/until-visible';
import type { BenchContext } from './bench-context';

export interface Throughput {
  events: number;
  seconds: number;
  eventsPerSecond: number;
  /** the same, for the doors alone, for the cases' view and for the history */
  accepted: number;
  inCases: number;
  inHistory: number;
  batchMs: Quantiles;
  cases: { cases: number; largest: number; events: number };
  cpu: CpuTimes;
}

const WITHIN_MS = 900_000;

/** From the first accept to the last event visible in the cases' view and in the history. */
export async function measureThroughput({ stack, tables, workload }: BenchContext): Promise<Throughput> {
  const client = new DoorClient(stack);
  const cpu = cpuTimes(stack);
  const from = performance.now();
  await publishInBatches(client, workload.events);
  const accepted = performance.now();
  const ids = [...new Set(workload.events.map(({ id }) => id))];
  const visible = await untilVisible(tables, ids, WITHIN_MS);
  const used = cpuSince(cpu, cpuTimes(stack));
  const parked = await tables.parked();
  if (parked > 0) throw new Error(`${parked} events were set aside, expected none`);
  const last = Math.max(visible.inCases, visible.inHistory);
  const events = workload.events.length;
  const rate = (until: number): number => (events * 1000) / (until - from);
  return {
    events,
    seconds: (last - from) / 1000,
    eventsPerSecond: rate(last),
    accepted: rate(accepted),
    inCases: rate(visible.inCases),
    inHistory: rate(visible.inHistory),
    batchMs: quantilesOf(client.batchMs),
    cases: await tables.cases(),
    cpu: used,
  };
}
