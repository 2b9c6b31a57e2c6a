const FIRST_MS = 500;
const LONGEST_MS = 10_000;
const HEALTHY_AFTER_MS = 60_000;

/** Doubles from 0.5 s to 10 s; a process that lived for a minute starts again from the shortest pause. */
export class BackOff {
  private failures = 0;

  afterExit(livedMs: number): number {
    if (livedMs >= HEALTHY_AFTER_MS) this.failures = 0;
    return Math.min(FIRST_MS * 2 ** this.failures++, LONGEST_MS);
  }
}
