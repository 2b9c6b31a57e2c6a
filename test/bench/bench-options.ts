import path from 'node:path';

export const MEASUREMENTS = ['throughput', 'large-case', 'latency', 'access', 'fold', 'identity', 'pack'] as const;
export type Measurement = (typeof MEASUREMENTS)[number];

/** Folding, telling firms apart and packs need no service: they are measured in the bench's own process, before a stack takes part of the machine. */
const WITHOUT_STACK: ReadonlySet<Measurement> = new Set(['fold', 'identity', 'pack']);
export const needsStack = ({ only }: BenchOptions): boolean => only.some((measurement) => !WITHOUT_STACK.has(measurement));

export interface BenchOptions {
  only: readonly Measurement[];
  events: number;
  /** how long events are sent evenly to measure how soon each becomes visible */
  seconds: number;
  seed: number;
  /** how many cases there are when access is measured */
  cases: number;
  /** writes the figures into the documentation */
  write: boolean;
  /** folder for a processor profile of each service */
  profiles?: string;
}

export const USAGE = `npm run bench -- [--only ${MEASUREMENTS.join('|')}] [--events <number>] [--seconds <number>] [--seed <number>] [--cases <number>] [--write] [--profile <folder>]`;

export class UsageError extends Error {}

const wrong = (found: string): UsageError => new UsageError(`Found ${found}; expected: ${USAGE}`);

/** Bounds keep a mistyped figure from filling the disk or running for a day. */
const NUMBERS = {
  '--events': ['events', 1_000, 1_000_000],
  '--seconds': ['seconds', 5, 3_600],
  '--seed': ['seed', 0, 2 ** 31],
  '--cases': ['cases', 1_000, 2_000_000],
} as const;

export function parseOptions(words: readonly string[]): BenchOptions {
  const options: BenchOptions = { only: MEASUREMENTS, events: 100_000, seconds: 60, seed: 1, cases: 1_000_000, write: false };
  const chosen: Measurement[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--write') options.write = true;
    else if (word === '--profile') options.profiles = folderOf(rest.shift());
    else if (word === '--only') chosen.push(measurementOf(rest.shift()));
    else if (word in NUMBERS) Object.assign(options, numberOf(word as keyof typeof NUMBERS, rest.shift()));
    else throw wrong(word);
  }
  return chosen.length === 0 ? options : { ...options, only: chosen };
}

function measurementOf(name: string | undefined): Measurement {
  if (MEASUREMENTS.includes(name as Measurement)) return name as Measurement;
  throw wrong(`--only ${name ?? 'without a value'}`);
}

function folderOf(name: string | undefined): string {
  if (name && !name.startsWith('--')) return path.resolve(name);
  throw wrong('--profile without a folder');
}

function numberOf(flag: keyof typeof NUMBERS, text = ''): Partial<BenchOptions> {
  const [name, least, most] = NUMBERS[flag];
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return { [name]: value };
  throw wrong(`${flag} ${text || 'without a value'}, a whole number from ${least} to ${most}`);
}
