import { setTimeout as pause } from 'node:timers/promises';

const BACK_WITHIN_MS = 60_000;
const PAUSE_MS = 250;
const FAILED = 500;

/**
 * Asks again where a service that has answered before does not answer now: it is being started again, and what organs and officers send may be
 * repeated without harm. One that never answered is not running at all, and its failure is told at once.
 */
export class Patience {
  private readonly met = new Set<string>();

  async ask<T extends { status: number }>(service: string, ask: () => Promise<T>): Promise<T> {
    for (const deadline = Date.now() + BACK_WITHIN_MS; ; await pause(PAUSE_MS)) {
      const isLast = !this.met.has(service) || Date.now() > deadline;
      try {
        const answer = await ask();
        this.met.add(service);
        if (answer.status < FAILED || isLast) return answer;
      } catch (error) {
        if (isLast) throw error;
      }
    }
  }
}
