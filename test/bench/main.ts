import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { testStack } from '@quanlian/testing';
import { parseOptions, UsageError } from './bench-options';
import { ratioOf } from './report/figures';
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
  say('Starting a stack of its own …');
  const { stack, end } = await testStack({ durable: true, quiet: false, env: profiling(options.profiles) });
  const interrupted = (): void => void end().finally(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const figures = await runBench(stack, options, say);
    for (const { what, figure, must, aim } of reportRows(figures)) print(`${what}: ${figure}${must ? `   (must ${must}, aim ${aim})` : ''}`);
    if (options.write) writeFileSync(PAGE, performancePage(figures));
    const ratio = ratioOf(figures);
    if (ratio !== undefined) print(`ratio ${ratio.toFixed(2)}`);
    return 0;
  } finally {
    await end();
  }
}

void main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error instanceof UsageError ? error.message : error.stack}\n`);
    process.exit(error instanceof UsageError ? 2 : 1);
  },
);
