import { spawn } from 'node:child_process';
import { prepare } from './preparation/prepare.mjs';
import { inProject } from './preparation/project.mjs';
import { countedRun, reportTests } from './preparation/test-result.mjs';

/**
 * Pure specs take every core. Integration specs wait for servers more than they work, so two run at a time, each with servers of its own.
 * Whole systems have the machine to themselves, for they have time limits.
 */
const ALL = [
  ['--selectProjects', 'pure', '--maxWorkers=100%'],
  ['--selectProjects', 'integration', '--maxWorkers=2'],
  ['--selectProjects', 'system'],
];
const chosen = process.argv.slice(2);
const runs = chosen.length > 0 ? [chosen] : ALL;

async function runJest(LifeLine, given) {
  const args = [inProject('node_modules/jest/bin/jest.js'), ...given];
  const child = spawn(process.execPath, args, { cwd: inProject(), stdio: ['inherit', 'ignore', 'inherit'] });
  const lifeLine = new LifeLine();
  lifeLine.add(child.pid);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => child.once('close', resolve));
  lifeLine.remove(child.pid);
  lifeLine.close();
  return code ?? 1;
}

const together = (one, other) => ({ code: one.code || other.code, passed: one.passed + other.passed, failed: one.failed + other.failed });

await reportTests(async () => {
  const { javaCommand, kafkaJars, LifeLine } = await prepare();
  javaCommand();
  await kafkaJars();
  const outcomes = [];
  for (const run of runs) outcomes.push(await countedRun((resultArgs) => runJest(LifeLine, [...resultArgs, ...run])));
  return outcomes.reduce(together);
});
