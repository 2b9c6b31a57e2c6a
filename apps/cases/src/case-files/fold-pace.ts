/** Long enough that a transaction is worth it, short enough that nobody waits for it; two shares take turns in it. */
const SLICE_MS = 250;
/** Each slice also costs a commit, whatever its size: on a slow disk, slices that shrink to meet their time would fold next to nothing. */
const MIN_OPERATORS = 50;
const SMOOTHING = 0.3;
/** So many events within so short a time, 400 a second, are more than a few reports. */
const BUSY_EVENTS = 120;
/** Nothing more is coming if nothing came for so long. */
export const BUSY_MS = 300;
/** While events pour in, a case is folded once for all that come to it within this time: what it says may be that old then. */
const GATHER_MS = 10_000;
/** Nobody sends so much at once for long: batches of this size are taken from a backlog. */
const BACKLOG_EVENTS = 300;
/** With a backlog, what a case says is old anyway: first all events are placed, then each case is folded once. */
const BACKLOG_MS = 120_000;

/** How many operators one slice of folding takes, and for how long they must have waited. */
export class FoldPace {
  private isPlacing = false;
  private waitedBefore = 0;
  private placed: { at: number; events: number }[] = [];
  private perOperatorMs = 5;

  constructor(private readonly clock: () => number = () => performance.now()) {}

  get operators(): number {
    return Math.max(MIN_OPERATORS, Math.round(SLICE_MS / this.perOperatorMs));
  }

  get waitedMs(): number {
    return Math.max(this.pressure, this.isPlacing ? this.waitedBefore : 0);
  }

  /** Call at the start of a batch; the returned function at its end. */
  placing(): (events: number) => void {
    this.waitedBefore = this.pressure;
    this.isPlacing = true;
    return (events) => {
      this.isPlacing = false;
      this.placed.push({ at: this.clock(), events });
    };
  }

  /** How long what comes now may gather, as far as batches have ended. */
  private get pressure(): number {
    const since = this.clock() - BUSY_MS;
    this.placed = this.placed.filter(({ at }) => at > since);
    if (this.placed.some(({ events }) => events >= BACKLOG_EVENTS)) return BACKLOG_MS;
    return this.placed.reduce((sum, { events }) => sum + events, 0) >= BUSY_EVENTS ? GATHER_MS : 0;
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
