import { setTimeout as pause } from 'node:timers/promises';

const INTERVAL_MS = 100;

/** Asks until there is an answer; after `withinMs` the failure names what was awaited. */
export async function eventually<T>(probe: () => Promise<T | undefined>, awaited: string, withinMs = 60_000): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined) return answer;
    if (Date.now() >= deadline) throw new Error(`Waited ${withinMs / 1000} s: ${awaited}`);
    await pause(INTERVAL_MS);
  }
}
