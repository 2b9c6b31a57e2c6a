import { setTimeout as pause } from 'node:timers/promises';

/** How long to ask, and how often. */
export interface EventuallyOptions {
  timeoutMs?: number;
  everyMs?: number;
}

/** Resolves with the probe's first truthy answer; fails with the sentence and the probe's last answer or error. */
export async function eventually<T>(
  probe: () => T | Promise<T>,
  sentence: string,
  { timeoutMs = 15_000, everyMs = 50 }: EventuallyOptions = {},
): Promise<NonNullable<T>> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    let last: unknown;
    try {
      const answer = await probe();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() >= deadline) {
      const seen = last instanceof Error ? last.message : JSON.stringify(last);
      throw new Error(`not within ${timeoutMs} ms: ${sentence} (last seen: ${seen})`, { cause: last });
    }
    await pause(everyMs);
  }
}
