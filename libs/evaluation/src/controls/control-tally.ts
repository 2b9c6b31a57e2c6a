import type { Control, ControlFinding } from './control';

/** What a control test found in the whole history. */
export interface ControlResult {
  id: string;
  asks: string;
  examined: number;
  holds: number;
  broken: number;
  unknown: number;
  /** why nothing, or not all, could be tested; absent where all was */
  notTestable?: string;
}

/** Counts the answers of one test: memory does not grow with the history. */
export class ControlTally {
  private readonly counts = { holds: 0, broken: 0, unknown: 0 };

  constructor(private readonly control: Pick<Control<never>, 'id' | 'asks' | 'unknownBecause'>) {}

  add(found: readonly ControlFinding[]): void {
    for (const { answer } of found) this.counts[answer] += 1;
  }

  result(): ControlResult {
    const { id, asks, unknownBecause } = this.control;
    const { holds, broken, unknown } = this.counts;
    const examined = holds + broken + unknown;
    const reason = examined === 0 ? 'nothing of the kind is in the history' : unknown > 0 ? unknownBecause : undefined;
    return { id, asks, examined, ...this.counts, ...(reason !== undefined && { notTestable: reason }) };
  }
}
