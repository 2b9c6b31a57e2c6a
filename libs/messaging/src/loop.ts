/** Repeats one piece of work: never twice at once, `wake` cuts the pause short, `stop` waits for the turn that runs. */
export class Loop {
  private running?: Promise<void>;
  private stopping = false;
  private woken = false;
  private endPause?: () => void;

  /** @param turn does the work and returns the pause before the next turn in ms */
  constructor(private readonly turn: () => Promise<number>) {}

  get stopped(): boolean {
    return this.stopping;
  }

  start(): void {
    this.running ??= this.repeat();
  }

  wake(): void {
    this.woken = true;
    this.endPause?.();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.endPause?.();
    await this.running;
  }

  private async repeat(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      const pauseMs = await this.turn();
      if (!this.stopping && !this.woken && pauseMs > 0) await this.pause(pauseMs);
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.endPause = undefined;
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.endPause = end;
    });
  }
}
