import path from 'node:path';
import { SERVICE_NAMES } from '@quanlian/contracts';
import type { Stack } from '@quanlian/testing';
import type { BenchOptions, Measurement } from './bench-options';
import { measureAccess } from './access/measure-access';
import { measureFloor } from './floor/floor';
import type { BenchContext } from './measuring/bench-context';
import { measureLargeCase } from './measuring/large-case';
import { measureLatency, RATE } from './measuring/latency';
import { memoryOfStack } from './measuring/memory';
import { StatementTimes } from './measuring/statement-times';
import { measureThroughput } from './measuring/throughput';
import { DoorClient } from './publishing/door-client';
import { publishInBatches } from './publishing/in-batches';
import type { Figures } from './report/figures';
import { machine } from './report/machine';
import { whole } from './report/number-text';
import { BenchTables } from './watching/bench-tables';
import { untilVisible } from './watching/until-visible';
import type { WorkEvent } from './workload/work-event';
import { workloadOf } from './workload/workload';

const OPENING_WITHIN_MS = 300_000;
const WARM_UP = 4_000;
/** Of single events, which take other ways than batches. */
const WARM_UP_SECONDS = 15;

/** All measurements that were asked for, one after the other on one stack. */
export async function runBench(stack: Stack, options: BenchOptions, say: (line: string) => void): Promise<Figures> {
  const description = machine();
  const { seed, events, only } = options;
  const workload = workloadOf({ seed, events, now: Date.now() });
  const tables = BenchTables.open(stack.databaseUrl);
  const context: BenchContext = { stack, tables, workload, say };
  const wants = (measurement: Measurement): boolean => only.includes(measurement);
  try {
    await openCases(context);
    const figures: Figures = {
      machine: description,
      seed,
      ...(wants('throughput') && (await throughputBetweenFloors(context, options))),
      ...(wants('latency') && { latency: await latency(context, options) }),
      ...(wants('large-case') && { largeCase: await largeCase(context) }),
      memory: [],
    };
    const access = wants('access') ? await measureAccess(context, options.cases) : undefined;
    return { ...figures, access, memory: memoryOfStack(stack) };
  } finally {
    await tables.close();
  }
}

/** Not measured: the cases that the workload finds open. It warms the services up, too. */
async function openCases({ stack, tables, workload: { opening }, say }: BenchContext): Promise<void> {
  say(`Opening ${whole(opening.length / 2)} cases …`);
  await publishInBatches(new DoorClient(stack), opening);
  await untilVisible(
    tables,
    opening.map(({ id }) => id),
    OPENING_WITHIN_MS,
  );
}

async function throughputBetweenFloors(context: BenchContext, options: BenchOptions): Promise<Pick<Figures, 'floor' | 'throughput'>> {
  const { stack, workload, say } = context;
  const { profiles } = options;
  const statements = profiles === undefined ? undefined : await StatementTimes.load(stack);
  say('Measuring the bare pipeline …');
  await measureFloor(stack, workload.events.slice(0, WARM_UP));
  const before = await measureFloor(stack, workload.events);
  await warmUp(context, options);
  say(`Measuring the product with ${whole(workload.events.length)} events …`);
  await statements?.reset();
  if (profiles !== undefined) startProfiles(stack);
  const throughput = await measureThroughput(context);
  await statements?.write(path.join(profiles!, 'statements.tsv'));
  say('Measuring the bare pipeline again …');
  return { floor: [before, await measureFloor(stack, workload.events)], throughput };
}

/** Not measured, as with the bare pipeline: events of all kinds, so that every service has compiled what it runs. */
async function warmUp({ stack, tables }: BenchContext, { seed }: BenchOptions): Promise<void> {
  const { events } = workloadOf({ seed: seed + 2, events: WARM_UP, now: Date.now() });
  await publishInBatches(new DoorClient(stack), events);
  await untilVisible(
    tables,
    events.map(({ id }) => id),
    OPENING_WITHIN_MS,
  );
}

/** What the services do before, such as loading their code, would hide what an event costs. */
function startProfiles(stack: Stack): void {
  for (const service of SERVICE_NAMES) process.kill(stack.pid(service)!, 'SIGUSR2');
}

async function latency(context: BenchContext, { seconds, seed, profiles, only }: BenchOptions): ReturnType<typeof measureLatency> {
  const now = Date.now();
  const statements = profiles === undefined ? undefined : await StatementTimes.load(context.stack);
  const events = (from: number, number: number): readonly WorkEvent[] => workloadOf({ seed: from, events: number, now }).events;
  await context.tables.settle();
  context.say(`Sending ${RATE} events a second, not measured yet …`);
  await measureLatency(context, events(seed + 3, WARM_UP_SECONDS * RATE));
  context.say(`Sending ${RATE} events a second for ${seconds} s …`);
  await statements?.reset();
  // A service writes one profile, and that of a load shows more.
  if (profiles !== undefined && !only.includes('throughput')) startProfiles(context.stack);
  const measured = await measureLatency(context, events(seed + 1, seconds * RATE));
  await statements?.write(path.join(profiles!, 'statements-of-single-events.tsv'));
  return measured;
}

function largeCase(context: BenchContext): ReturnType<typeof measureLargeCase> {
  context.say('Filling one case …');
  return measureLargeCase(context);
}
