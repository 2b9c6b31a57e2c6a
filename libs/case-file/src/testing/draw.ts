import { beijingDate, DAY_MS, formatBeijing, HOUR_MS } from '@quanlian/contracts';

/** Small worlds make events meet: two years from here on. */
export const WORLD_START = Date.parse('2021-05-01T00:00:00+08:00');
const WORLD_DAYS = 500;

/** Choices that follow from a seed alone. */
export class Draw {
  constructor(private state: number) {}

  /** at least 0, below 1 (mulberry32) */
  unit(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  whole(least: number, most: number): number {
    return least + Math.floor(this.unit() * (most - least + 1));
  }

  of<T>(...options: readonly T[]): T {
    return options[this.whole(0, options.length - 1)]!;
  }

  often(share: number): boolean {
    return this.unit() < share;
  }

  at(): number {
    return WORLD_START + this.whole(0, WORLD_DAYS * 24) * HOUR_MS;
  }

  /** days before an instant, as a date */
  dateBefore(at: number, most: number): string {
    return beijingDate(at - this.whole(0, most) * DAY_MS);
  }

  instantBefore(at: number, most: number): string {
    return formatBeijing(at - this.whole(0, most * 24) * HOUR_MS);
  }
}
