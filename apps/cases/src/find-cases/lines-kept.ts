import type { Moment } from '../moments/moment';
import type { LineThen } from './line-then';

/** Together, of all moments; a line is about two kilobytes. */
const MAX_LINES = 20_000;

/** Lines of the moments that were asked for last. */
export class LinesKept {
  private readonly moments = new Map<string, readonly LineThen[]>();

  of(moment: Moment): readonly LineThen[] | undefined {
    const name = JSON.stringify(moment);
    const lines = this.moments.get(name);
    if (lines) this.moments.delete(name);
    if (lines) this.moments.set(name, lines);
    return lines;
  }

  keep(moment: Moment, lines: readonly LineThen[]): readonly LineThen[] {
    this.moments.set(JSON.stringify(moment), lines);
    let count = [...this.moments.values()].reduce((sum, one) => sum + one.length, 0);
    for (const [name, one] of this.moments) {
      if (count <= MAX_LINES || this.moments.size === 1) break;
      this.moments.delete(name);
      count -= one.length;
    }
    return lines;
  }
}
