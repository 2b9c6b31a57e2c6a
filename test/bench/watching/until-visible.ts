import { setTimeout as pause } from 'node:timers/promises';
import type { BenchTables } from './bench-tables';

export interface Visible {
  /** instants of performance.now() */
  inCases: number;
  inHistory: number;
}

/** Each look is a load of its own. */
const LOOK_EVERY_MS = 200;
/** Looked at while more are missing: asking after all of them at every look would be a load of its own. */
const SAMPLE = 20;

const sampleOf = (ids: readonly string[]): string[] => {
  const step = Math.ceil(ids.length / SAMPLE);
  return ids.filter((_, place) => place % step === 0 || place === ids.length - 1);
};

/** Waits until both views show all of these events; asks again only about those that were missing. */
export async function untilVisible(tables: BenchTables, ids: readonly string[], withinMs: number): Promise<Visible> {
  const deadline = performance.now() + withinMs;
  const wait = async (missing: (left: readonly string[]) => Promise<string[]>, where: string): Promise<number> => {
    for (let left: readonly string[] = ids; ;) {
      // A look shows what was there when it began; to look at all takes long enough to matter.
      let at = performance.now();
      if ((await missing(sampleOf(left))).length === 0) {
        at = performance.now();
        left = await missing(left);
      }
      if (left.length === 0) return at;
      if (at > deadline) throw new Error(`After ${withinMs / 1000} s ${left.length} of ${ids.length} events are not visible in ${where}`);
      await pause(LOOK_EVERY_MS);
    }
  };
  const [inCases, inHistory] = await Promise.all([
    wait((left) => tables.missingInCases(left), 'the cases'),
    wait((left) => tables.missingInHistory(left), 'the history'),
  ]);
  return { inCases, inHistory };
}
