import type { BusBatch } from '../bus/bus';
import { Interrupted } from './patience';
import type { Interruption } from './patience';

/**
 * Heartbeats while a chunk is worked on or held, because the client itself sends none meanwhile and the group would take the partition away.
 * When it was taken away all the same, the next `check` throws the group's error.
 */
export class Pulse implements Interruption {
  private readonly timer = setInterval(() => void this.beat(), 1_000);
  private beating = false;
  private failure?: unknown;
  private endPause?: () => void;

  constructor(private readonly batch: BusBatch) {}

  check(): void {
    if (this.failure !== undefined) throw this.failure;
    if (!this.batch.live()) throw new Interrupted('The consumer stops or was moved');
  }

  pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.endPause?.(), ms);
      this.endPause = () => {
        clearTimeout(timer);
        this.endPause = undefined;
        resolve();
      };
    });
  }

  stop(): void {
    clearInterval(this.timer);
    this.endPause?.();
  }

  private async beat(): Promise<void> {
    if (!this.batch.live()) this.endPause?.();
    if (this.beating) return;
    this.beating = true;
    try {
      await this.batch.heartbeat();
    } catch (error) {
      this.failure ??= error;
      this.endPause?.();
    } finally {
      this.beating = false;
    }
  }
}
