import { publishInBatches } from '../publishing/in-batches';
import { DoorClient } from '../publishing/door-client';
import { untilVisible } from '../watching/until-visible';
import { largeCase } from '../workload/large-case';
import type { BenchContext } from './bench-context';

export interface LargeCase {
  events: number;
  seconds: number;
}

const EVENTS = 5_000;
const WITHIN_MS = 600_000;

/** One case with 5,000 events: from the first accept until all of them are visible. */
export async function measureLargeCase({ stack, tables }: BenchContext): Promise<LargeCase> {
  const events = largeCase({ events: EVENTS, now: Date.now() });
  const from = performance.now();
  await publishInBatches(new DoorClient(stack), events);
  const { inCases, inHistory } = await untilVisible(
    tables,
    events.map(({ id }) => id),
    WITHIN_MS,
  );
  return { events: EVENTS, seconds: (Math.max(inCases, inHistory) - from) / 1000 };
}
