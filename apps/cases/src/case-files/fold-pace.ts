/** Long enough that a transaction is worth it, short enough that nobody waits for it. */
const SLICE_MS = 250;
/** Each slice also costs a commit, whatever its size: on a slow disk, slices that shrink to meet their time would fold next to nothing. */
const MIN_OPERATORS = 50;
const SMOOTHING = 0.3;
/** A batch of so many events is one behind which more are waiting. */
const FULL_BATCH = 300;
/** If no batch begins so long after a full one, nothing has followed it. */
export const BACKLOG_MS = 150;
/** While events wait, a case is folded once for all that come to it within this time. */
const GATHER_MS = 10_000;

/** How many operators one slice of folding takes, and for how long they must have waited. */
export class FoldPace {
  private isPlacing = false;
  private wasFull = false;
  private endedAt = Number.NEGATIVE_INFINITY;
  private perOperatorMs = 5;

  constructor(private readonly clock: () => number = () => performance.now()) {}

  get operators(): number {
    return Math.max(MIN_OPERATORS, Math.round(SLICE_MS / this.perOperatorMs));
  }

  get waitedMs(): number {
    const followed = this.isPlacing || this.clock() - this.endedAt < BACKLOG_MS;
    return this.wasFull && followed ? GATHER_MS : 0;
  }

  /** Call at the start of a batch; the returned function at its end. */
  placing(): (events: number) => void {
    this.isPlacing = true;
    return (events) => {
      this.isPlacing = false;
      this.wasFull = events >= FULL_BATCH;
      this.endedAt = this.clock();
    };
  }

  /** Call at the start of a slice; the returned function at its end. */
  folding(): (operators: number) => void {
    const from = this.clock();
    return (operators) => {
      if (operators === 0) return;
      const ms = Math.max(0.1, (this.clock() - from) / operators);
      this.perOperatorMs += SMOOTHING * (ms - this.perOperatorMs);
    };
  }
}
