import { foldCaseFile, GrowingCaseFile } from '@quanlian/case-file';
import type { FoldInput } from '@quanlian/case-file';
import type { CaseEvent } from '@quanlian/contracts';
import { caseEvents } from './folding/case-events';
import { quantilesOf } from './measuring/quantiles';
import type { Quantiles } from './measuring/quantiles';

export interface FoldSpeed {
  /** folded for the rebuild */
  cases: number;
  /** many cases of up to 200 events, folded one after the other, as a rebuild does */
  rebuildEventsPerSecond: number;
  /** the same in processor time: what a machine without other work would reach */
  rebuildEventsPerCpuSecond: number;
  /** one small case, as live traffic touches them */
  caseOf20CpuMs: number;
  /** from its events alone, as a rebuild does */
  caseOf5000CpuMs: number;
  /** with one event more, and another one, as the service does */
  refoldOf5000CpuMs: Quantiles;
  growth: readonly Growth[];
  /** parsing and sorting the same events, which no fold can do without */
  floorEventsPerSecond: number;
}

/** One case of so many events. */
export interface Growth {
  events: number;
  ms: number;
  cpuMs: number;
}

export interface FoldOptions {
  cases: number;
  seed: number;
  lengths: readonly number[];
  /** of each length, of which the best counts */
  turns: number;
}

const DEFAULTS: FoldOptions = { cases: 2_000, seed: 1, lengths: [625, 1_250, 2_500, 5_000, 10_000], turns: 3 };
const SMALL = 20;
const SMALL_CASES = 300;
const LARGE = 5_000;
const REFOLDS = 100;
const LARGEST_REBUILT = 200;

interface Took {
  ms: number;
  cpuMs: number;
}

function timed(run: () => void): Took {
  const [cpu, from] = [process.cpuUsage(), performance.now()];
  run();
  const ms = performance.now() - from;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1_000 };
}

const better = (a: Took, b: Took): Took => ({ ms: Math.min(a.ms, b.ms), cpuMs: Math.min(a.cpuMs, b.cpuMs) });

const inputOf = (events: readonly CaseEvent[]): FoldInput => ({
  caseId: 'case',
  number: 'QL-1',
  operator: 'uscc:91150622MAYX0A110G',
  events,
  knownAt: events.at(-1)!.recordedAt,
});
const fold = (events: readonly CaseEvent[]): void => void foldCaseFile(inputOf(events));

/** A rebuild meets events as text; sorting them is the least that a fold must do. */
function floorOf(cases: readonly CaseEvent[][]): Took {
  const texts = cases.map((events) => JSON.stringify(events));
  return timed(() => {
    for (const text of texts) (JSON.parse(text) as CaseEvent[]).sort((a, b) => a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1));
  });
}

function growthOf(events: number, { seed, turns }: FoldOptions): Growth {
  const made = caseEvents({ events, seed, everyH: 4 });
  const took = Array.from({ length: turns }, () => timed(() => fold(made))).reduce(better);
  return { events, ...took };
}

/** One event after the other comes to a case that was folded before. */
function refoldsOf(events: number, { seed }: FoldOptions): number[] {
  const made = caseEvents({ events: events + REFOLDS, seed, everyH: 4 });
  const file = new GrowingCaseFile();
  file.fold(inputOf(made.slice(0, events)));
  return Array.from({ length: REFOLDS }, (_, index) => timed(() => void file.fold(inputOf(made.slice(0, events + index + 1)))).cpuMs);
}

function smallCaseOf({ seed, turns }: FoldOptions): Took {
  const cases = Array.from({ length: SMALL_CASES }, (_, index) => caseEvents({ events: SMALL, seed: seed + index, everyH: 24 }));
  return Array.from({ length: turns }, () => timed(() => cases.forEach(fold))).reduce(better);
}

/** How fast case files come out of events, with all rules and all duties; nothing is started for it. */
export function measureFoldSpeed(given: Partial<FoldOptions> = {}): FoldSpeed {
  const options = { ...DEFAULTS, ...given };
  const sizes = Array.from({ length: options.cases }, (_, index) => 20 + ((index * 37) % (LARGEST_REBUILT - 19)));
  const cases = sizes.map((events, index) => caseEvents({ events, seed: options.seed + index, everyH: 24 }));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  for (const events of cases.slice(0, 50)) fold(events);
  const rebuilt = timed(() => cases.forEach(fold));
  const growth = options.lengths.map((events) => growthOf(events, options));
  const large = growth.find(({ events }) => events === LARGE) ?? growthOf(LARGE, options);
  return {
    cases: options.cases,
    rebuildEventsPerSecond: (total / rebuilt.ms) * 1_000,
    rebuildEventsPerCpuSecond: (total / rebuilt.cpuMs) * 1_000,
    caseOf20CpuMs: smallCaseOf(options).cpuMs / SMALL_CASES,
    caseOf5000CpuMs: large.cpuMs,
    refoldOf5000CpuMs: quantilesOf(refoldsOf(LARGE, options)),
    growth,
    floorEventsPerSecond: (total / floorOf(cases).ms) * 1_000,
  };
}
