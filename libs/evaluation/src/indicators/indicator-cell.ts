import type { LinkState } from '@quanlian/case-file';
import type { ObligationStatus } from '@quanlian/obligations';

/** Indicators of one agency in one region, of one month or of all. */
export interface Indicators {
  /** cases opened */
  cases: number;
  /** hours from the first clue to the first cut; nearest rank, so each is that of a case; absent where nothing was cut */
  clueToCut: { cases: number; medianHours?: number; p90Hours?: number };
  /** of the links of the chain that apply, how many have their proof; absent where none applies */
  completeness?: number;
  duties: { met: number; metLate: number; open: number; overdue: number; waived: number; disputed: number };
  /** measures taken back */
  reversals: number;
  /** cases in which the accusation was found false */
  cleared: number;
}

const HOUR_MS = 3_600_000;
const PROVEN: ReadonlySet<LinkState> = new Set(['done', 'none-found', 'reversed']);
const DUTY: Readonly<Record<ObligationStatus, keyof Indicators['duties']>> = {
  met: 'met',
  'met-late': 'metLate',
  open: 'open',
  overdue: 'overdue',
  waived: 'waived',
  'waived-cleared': 'waived',
  disputed: 'disputed',
};

/** Adds up; of durations it keeps one number a case, for a rank cannot be had from sums. */
export class IndicatorCell {
  private cases = 0;
  private readonly durations: number[] = [];
  private proven = 0;
  private applying = 0;
  private readonly duties = { met: 0, metLate: 0, open: 0, overdue: 0, waived: 0, disputed: 0 };
  private reversals = 0;
  private cleared = 0;

  opened(links: readonly LinkState[]): void {
    this.cases += 1;
    const applying = links.filter((state) => state !== 'not-applicable');
    this.applying += applying.length;
    this.proven += applying.filter((state) => PROVEN.has(state)).length;
  }

  cut(afterMs: number): void {
    this.durations.push(afterMs);
  }

  duty(status: ObligationStatus): void {
    this.duties[DUTY[status]] += 1;
  }

  reversed(): void {
    this.reversals += 1;
  }

  wasCleared(): void {
    this.cleared += 1;
  }

  read(): Indicators {
    const inOrder = [...this.durations].sort((a, b) => a - b);
    const rank = (share: number): number => hours(inOrder[Math.ceil(share * inOrder.length) - 1]!);
    return {
      cases: this.cases,
      clueToCut: { cases: inOrder.length, ...(inOrder.length > 0 && { medianHours: rank(0.5), p90Hours: rank(0.9) }) },
      ...(this.applying > 0 && { completeness: Math.round((this.proven / this.applying) * 1_000) / 1_000 }),
      duties: { ...this.duties },
      ...{ reversals: this.reversals, cleared: this.cleared },
    };
  }
}

const hours = (ms: number): number => Math.round((ms / HOUR_MS) * 10) / 10;
