import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { testStack } from '@quanlian/testing';
import { needsStack, parseOptions, UsageError } from './bench-options';
import type { BenchOptions } from './bench-options';
import { measureFoldSpeed } from './fold-speed';
import type { FoldSpeed } from './fold-speed';
import { measureIdentity } from './identity/measure-identity';
import type { IdentityFigures } from './identity/measure-identity';
import { measurePack } from './pack/measure-pack';
import type { PackSpeed } from './pack/measure-pack';
import { ratioOf } from './report/figures';
import type { Figures } from './report/figures';
import { machine } from './report/machine';
import { performancePage } from './report/page';
import { reportRows } from './report/report-rows';
import { runBench } from './run-bench';

const PAGE = path.join(__dirname, '..', '..', 'docs', 'reference', 'performance.md');
const started = performance.now();
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const say = (line: string): void => print(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);

/** Each service writes its profile when it stops. */
const profiling = (folder: string | undefined): Record<string, string> =>
  folder ? { NODE_OPTIONS: `--require ${path.join(__dirname, 'profile-service.cjs')}`, BENCH_PROFILES: folder } : {};

async function main(words: readonly string[]): Promise<number> {
  const options = parseOptions(words);
  if (options.profiles) mkdirSync(options.profiles, { recursive: true });
  const fold = options.only.includes('fold') ? foldSpeed(options) : undefined;
  const identity = options.only.includes('identity') ? identityFigures(options) : undefined;
  const pack = options.only.includes('pack') ? await packSpeed(options) : undefined;
  const figures = needsStack(options) ? await onOwnStack(options) : { machine: machine(), seed: options.seed, memory: [] };
  report({ ...figures, fold, identity, pack }, options);
  return 0;
}

function foldSpeed({ seed }: BenchOptions): FoldSpeed {
  say('Folding cases …');
  return measureFoldSpeed({ seed });
}

function identityFigures({ seed }: BenchOptions): IdentityFigures {
  say('Comparing enterprises that do not exist …');
  return measureIdentity({ seed });
}

function packSpeed({ seed }: BenchOptions): Promise<PackSpeed> {
  say('Making and checking a large pack …');
  return measurePack({ seed });
}

async function onOwnStack(options: BenchOptions): Promise<Figures> {
  say('Starting a stack of its own …');
  const { stack, end } = await testStack({ durable: true, quiet: false, env: profiling(options.profiles) });
  const interrupted = (): void => void end().finally(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await runBench(stack, options, say);
  } finally {
    await end();
  }
}

function report(figures: Figures, { write }: BenchOptions): void {
  for (const { what, figure, must, aim } of reportRows(figures))
    print(`${what}: ${figure}${must ? `   (must ${must}${aim ? `, aim ${aim}` : ''})` : ''}`);
  if (write) writeFileSync(PAGE, performancePage(figures));
  const ratio = ratioOf(figures);
  if (ratio !== undefined) print(`ratio ${ratio.toFixed(2)}`);
}

void main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error instanceof UsageError ? error.message : error.stack}\n`);
    process.exit(error instanceof UsageError ? 2 : 1);
  },
);
