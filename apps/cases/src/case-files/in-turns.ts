import { setImmediate as others } from 'node:timers/promises';

/** So long nobody else in this process is answered. */
const TURN_MS = 10;

/** Does the work for each item, in order, and lets requests and other transactions of the process go on in between. */
export async function inTurns<T, R>(items: Iterable<T>, work: (item: T) => R, turnMs = TURN_MS): Promise<R[]> {
  const results: R[] = [];
  let from = performance.now();
  for (const item of items) {
    results.push(work(item));
    if (performance.now() - from < turnMs) continue;
    await others();
    from = performance.now();
  }
  return results;
}
