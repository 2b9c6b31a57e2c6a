import { createHash } from 'node:crypto';
import { sha256Hex } from '@quanlian/contracts';
import { allocate } from './allocate';
import type { Allocation } from './allocate';
import { Smallest } from './smallest';

/** One thing that may be drawn. */
export interface FrameEntry {
  id: string;
  /** what it is counted with; neither a tab nor a line break is in it */
  stratum: string;
}

/** How a sample is drawn. */
export interface DrawPlan {
  seed: string;
  /** how many in all */
  size: number;
  /** how many from each stratum at least, or all of it */
  least: number;
}

/** What was drawn from one stratum, in the order of the draw. */
export interface DrawnStratum extends Allocation {
  ids: readonly string[];
}

/** A sample, and what it was drawn from. */
export interface Draw {
  /** SHA-256 of the frame as text, hex */
  frameSha256: string;
  frameSize: number;
  strata: readonly DrawnStratum[];
}

/** The frame as text, a line each: stratum, tab, id, line feed. */
export const frameLine = ({ id, stratum }: FrameEntry): string => `${stratum}\t${id}\n`;

/**
 * Draws a stratified sample that a stranger draws again from the seed and the frame:
 *
 * 1. The frame is text, `stratum TAB id LF` for each entry, in the order given; its SHA-256 names it.
 * 2. The rank of an id is the SHA-256 of `seed LF id` (UTF-8) as lower-case hex.
 * 3. How many are drawn from each stratum says `allocate`: the minimum, then in proportion by largest remainder.
 * 4. Of each stratum the ids with the smallest ranks are drawn.
 *
 * The order of the frame changes its hash and nothing else. Entries are shown one by one; memory follows the strata and the sample, not the frame.
 * `README.md` of this lib has the same in Python.
 */
export class SampleDraw {
  private readonly hash = createHash('sha256');
  private readonly counts = new Map<string, number>();
  private readonly ranked = new Map<string, Smallest>();
  private entries = 0;

  constructor(private readonly plan: DrawPlan) {}

  add(entry: FrameEntry): void {
    const { id, stratum } = entry;
    this.hash.update(frameLine(entry));
    this.entries += 1;
    this.counts.set(stratum, (this.counts.get(stratum) ?? 0) + 1);
    let ranked = this.ranked.get(stratum);
    // No stratum gives more than the whole sample, or than the minimum where that is more.
    if (ranked === undefined) this.ranked.set(stratum, (ranked = new Smallest(Math.max(this.plan.size, this.plan.least))));
    ranked.add(`${sha256Hex(`${this.plan.seed}\n${id}`)} ${id}`);
  }

  /** The end of the frame: what was drawn. */
  end(): Draw {
    const { size, least } = this.plan;
    const strata = allocate(this.counts, size, least).map((one) => ({ ...one, ids: this.idsOf(one) }));
    return { frameSha256: this.hash.digest('hex'), frameSize: this.entries, strata };
  }

  private idsOf({ stratum, drawn }: Allocation): string[] {
    const inOrder = this.ranked.get(stratum)?.inOrder() ?? [];
    return inOrder.slice(0, drawn).map((ranked) => ranked.slice(ranked.indexOf(' ') + 1));
  }
}
