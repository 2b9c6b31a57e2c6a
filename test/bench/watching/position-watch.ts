import { setTimeout as pause } from 'node:timers/promises';
import type { Placed } from './bench-tables';

/** What is seen may be visible for so long already. Looking more often takes from the machine what it is to measure. */
const LOOK_EVERY_MS = 20;
/** A look at many that are not visible yet takes long; of its time, a watch looks for this part at most. */
const LOOKING = 1 / 10;

/** Follows a gap-free sequence and writes down when each of its events was first seen there, by the clock that also stamps acceptance. */
export class PositionWatch {
  readonly seenAt = new Map<string, number>();
  private following?: Promise<void>;
  private done = false;

  constructor(
    private readonly after: (position: number) => Promise<Placed[]>,
    private position: number,
  ) {}

  start(): void {
    this.following = this.follow();
    // Told to whoever ends the watch; until then nobody listens.
    this.following.catch(() => (this.done = true));
  }

  /** After what was looked for last; throws what went wrong while looking. */
  async end(): Promise<void> {
    this.done = true;
    await this.following;
  }

  async untilSeen(ids: readonly string[], withinMs: number): Promise<void> {
    const deadline = performance.now() + withinMs;
    while (ids.some((id) => !this.seenAt.has(id)) && performance.now() < deadline && !this.done) await pause(LOOK_EVERY_MS);
    await this.end();
    const missing = ids.filter((id) => !this.seenAt.has(id)).length;
    if (missing > 0) throw new Error(`${missing} of ${ids.length} events were not seen within ${withinMs / 1000} s`);
  }

  private async follow(): Promise<void> {
    while (!this.done) {
      const from = performance.now();
      const placed = await this.after(this.position);
      const now = Date.now();
      for (const { id, visible } of placed) if (visible && !this.seenAt.has(id)) this.seenAt.set(id, now);
      // Asks again from the first event that was not seen yet.
      const first = placed.find(({ id }) => !this.seenAt.has(id));
      this.position = first ? first.position - 1 : (placed.at(-1)?.position ?? this.position);
      await pause(Math.max(LOOK_EVERY_MS, (performance.now() - from) / LOOKING));
    }
  }
}
