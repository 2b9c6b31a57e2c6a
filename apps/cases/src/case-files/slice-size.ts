/** While events wait, folding gets this share of the time that taking them in needs. */
const SHARE = 1 / 3;
/** Long enough that a transaction is worth it, short enough that nobody waits for it. */
const SLICE_MS = { min: 40, max: 250 };
/** After so long without events, nothing waits. */
const IDLE_MS = 50;
const SMOOTHING = 0.3;
/** Each slice also costs a commit, whatever its size: on a slow disk, slices that shrink to meet their time would fold next to nothing. */
const MIN_OPERATORS = 50;

/** How many operators one slice of folding takes, so that it lasts as long as it may. */
export class SliceSize {
  private batchMs = 0;
  private lastBatchEnd = Number.NEGATIVE_INFINITY;
  private perOperatorMs = 5;

  constructor(private readonly clock: () => number = () => performance.now()) {}

  get limit(): number {
    const isIdle = this.clock() - this.lastBatchEnd > IDLE_MS;
    const ms = isIdle ? SLICE_MS.max : Math.min(SLICE_MS.max, Math.max(SLICE_MS.min, this.batchMs * SHARE));
    return Math.max(MIN_OPERATORS, Math.round(ms / this.perOperatorMs));
  }

  /** Call at the start of a batch of events; the returned function at its end. */
  consuming(): () => void {
    const from = this.clock();
    return () => {
      this.lastBatchEnd = this.clock();
      this.batchMs = this.lastBatchEnd - from;
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
