import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { explain, PlainFailure } from './preparation/plain-failure.mjs';
import { prepare } from './preparation/prepare.mjs';
import { inProject } from './preparation/project.mjs';

/** A file that cannot even be loaded holds tests that nobody counted: it counts as one that failed. */
const countFailed = ({ numFailedTests, numRuntimeErrorTestSuites }) => numFailedTests + numRuntimeErrorTestSuites;

async function runJest(LifeLine, resultFile) {
  const args = [inProject('node_modules/jest/bin/jest.js'), '--json', `--outputFile=${resultFile}`, ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { cwd: inProject(), stdio: ['inherit', 'ignore', 'inherit'] });
  const lifeLine = new LifeLine();
  lifeLine.add(child.pid);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => child.once('close', resolve));
  lifeLine.remove(child.pid);
  lifeLine.close();
  return code ?? 1;
}

async function test() {
  const { javaCommand, kafkaJars, LifeLine } = await prepare();
  javaCommand();
  await kafkaJars();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'quanlian-result-'));
  try {
    const resultFile = path.join(folder, 'result.json');
    const code = await runJest(LifeLine, resultFile);
    if (!existsSync(resultFile)) throw new PlainFailure(`jest ended with code ${code} before it ran the tests; what it says stands above.`);
    const result = JSON.parse(readFileSync(resultFile, 'utf8'));
    return { code, passed: result.numPassedTests, failed: countFailed(result) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const outcome = await test().catch((error) => {
  process.stderr.write(`${explain(error)}\n`);
  return { code: 1, passed: 0, failed: 1 };
});
process.stdout.write(`${outcome.passed} passed, ${outcome.failed} failed\n`);
process.exitCode = outcome.failed > 0 ? 1 : outcome.code;
