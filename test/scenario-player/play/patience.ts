import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MS = 250;
const FAILED = 500;

export interface PatienceOptions {
  /** how long a service may be away, ms */
  backWithinMs: number;
  /** also one that never answered is only away */
  knowsAll: boolean;
}

/**
 * Asks again where a service that has answered before does not answer now: it is being started again, and what organs and officers send may be
 * repeated without harm. One that never answered is not running at all, and its failure is told at once.
 */
export class Patience {
  private readonly met = new Set<string>();

  constructor(private readonly options: PatienceOptions = { backWithinMs: 60_000, knowsAll: false }) {}

  async ask<T extends { status: number }>(service: string, ask: () => Promise<T>): Promise<T> {
    const { backWithinMs, knowsAll } = this.options;
    for (const deadline = Date.now() + backWithinMs; ; await pause(PAUSE_MS)) {
      const isLast = !(knowsAll || this.met.has(service)) || Date.now() > deadline;
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
