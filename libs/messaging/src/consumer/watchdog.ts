import type { Bus } from '../bus/bus';

export interface WatchdogLimits {
  /** no fetch, heartbeat or batch for so long, though the broker answers; longer than a rebalance (60 s) */
  silenceMs: number;
  /** messages wait in this member's partitions and none was processed for so long */
  standstillMs: number;
}

export const WATCHDOG_LIMITS: WatchdogLimits = { silenceMs: 90_000, standstillMs: 180_000 };

/** The client can stall without an error. What it shows to the outside decides: signs of life, and work that gets done. */
export class Watchdog {
  private lastSign: number;
  private lastProgress: number;
  private holding = false;

  constructor(
    private readonly bus: Bus,
    private readonly topics: readonly string[],
    private readonly now: () => number,
    private readonly limits = WATCHDOG_LIMITS,
  ) {
    this.lastSign = this.lastProgress = now();
  }

  sign(): void {
    this.lastSign = this.now();
  }

  progress(): void {
    this.lastSign = this.lastProgress = this.now();
  }

  hold(holding: boolean): void {
    this.holding = holding;
    this.progress();
  }

  /** @param lag messages waiting in the partitions of this member @returns why the process should be replaced, if it should */
  async verdict(lag: number): Promise<string | undefined> {
    if (lag === 0 || this.holding) this.lastProgress = this.now();
    const silentMs = this.now() - this.lastSign;
    if (silentMs > this.limits.silenceMs && (await this.brokerAnswers()))
      return `no sign of life for ${Math.round(silentMs / 1000)} s though the broker answers`;
    const stillMs = this.now() - this.lastProgress;
    if (stillMs > this.limits.standstillMs) return `${lag} messages wait and none was processed for ${Math.round(stillMs / 1000)} s`;
    return undefined;
  }

  /** While the broker is away silence is what one expects, and a restart would only take the HTTP side down as well. */
  private async brokerAnswers(): Promise<boolean> {
    try {
      await this.bus.offsets(this.topics.slice(0, 1));
      return true;
    } catch {
      this.lastSign = this.now();
      return false;
    }
  }
}
