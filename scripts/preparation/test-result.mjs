import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { explain, PlainFailure } from './plain-failure.mjs';

/** A file that cannot even be loaded holds tests that nobody counted: it counts as one that failed. */
const countFailed = ({ numFailedTests, numRuntimeErrorTestSuites }) => numFailedTests + numRuntimeErrorTestSuites;

/** Has jest run by `run`, which is given the arguments that make it write its result, and counts what passed. */
export async function countedRun(run) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'quanlian-result-'));
  try {
    const resultFile = path.join(folder, 'result.json');
    const code = await run(['--json', `--outputFile=${resultFile}`]);
    if (!existsSync(resultFile)) throw new PlainFailure(`jest ended with code ${code} before it ran the tests; what it says stands above.`);
    const result = JSON.parse(readFileSync(resultFile, 'utf8'));
    return { code, passed: result.numPassedTests, failed: countFailed(result) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ends a test command: its last line is the count, and its exit code says whether all passed. */
export async function reportTests(test) {
  const outcome = await test().catch((error) => {
    process.stderr.write(`${explain(error)}\n`);
    return { code: 1, passed: 0, failed: 1 };
  });
  process.stdout.write(`${outcome.passed} passed, ${outcome.failed} failed\n`);
  process.exitCode = outcome.failed > 0 ? 1 : outcome.code;
}
