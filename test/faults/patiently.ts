import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MS = 200;

/** Repeats `work` until it gives an answer; a thrown error and undefined both mean "not now". The last reason is in the failure. */
export async function patiently<T>(
  what: string,
  work: () => Promise<T | undefined>,
  withinMs = 300_000,
  onRepeat: () => void = () => undefined,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const reason = await work().then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error, answer: undefined }),
    );
    if (reason.answer !== undefined) return reason.answer;
    if (Date.now() > deadline) throw new Error(`Waited ${withinMs / 1000} s: ${what}`, { cause: 'error' in reason ? reason.error : undefined });
    onRepeat();
    await pause(PAUSE_MS);
  }
}
