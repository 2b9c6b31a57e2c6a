/** Folds one share of the stale cases whenever it is woken, slice after slice, and never twice at once. */
export class FoldLoop {
  private running?: Promise<void>;
  private woken = false;
  private stopped = false;

  /**
   * @param slice folds some of those that have waited so long, and answers how many; without a time, the time that the load calls for
   * @param failed is told why a slice could not be folded
   */
  constructor(
    private readonly slice: (waitedMs?: number) => Promise<number>,
    private readonly failed: (fault: unknown) => void,
  ) {}

  wake(): void {
    this.woken = true;
    if (!this.stopped) this.running ??= this.untilFresh().finally(() => (this.running = undefined));
  }

  /** Folds until none of the share is stale, and answers how many were. */
  async drain(): Promise<number> {
    await this.running;
    let folded = 0;
    for (let now = -1; now !== 0; folded += now) now = await this.slice(0);
    return folded;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async untilFresh(): Promise<void> {
    try {
      while (this.woken && !this.stopped) {
        this.woken = false;
        while (!this.stopped && (await this.slice()) > 0);
      }
    } catch (fault) {
      // What was taken is stale again by the rollback; the next look finds it.
      this.failed(fault);
    }
  }
}
