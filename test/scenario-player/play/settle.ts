import { setTimeout as pause } from 'node:timers/promises';

const INTERVAL_MS = 500;

/** Repeats `observe` until it is `good` or its answer has not changed for `stillMs`: views follow the doors with a delay. */
export async function settle<T>(observe: () => Promise<T>, good: (seen: T) => boolean, stillMs = 5_000): Promise<T> {
  let seen = await observe();
  let text = JSON.stringify(seen, mapsAsEntries);
  let since = Date.now();
  while (!good(seen) && Date.now() - since < stillMs) {
    await pause(INTERVAL_MS);
    seen = await observe();
    const next = JSON.stringify(seen, mapsAsEntries);
    if (next !== text) since = Date.now();
    text = next;
  }
  return seen;
}

const mapsAsEntries = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);
