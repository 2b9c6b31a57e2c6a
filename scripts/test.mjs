import { spawn } from 'node:child_process';
import { prepare } from './preparation/prepare.mjs';
import { inProject } from './preparation/project.mjs';
import { countedRun, reportTests } from './preparation/test-result.mjs';

async function runJest(LifeLine, resultArgs) {
  const args = [inProject('node_modules/jest/bin/jest.js'), ...resultArgs, ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { cwd: inProject(), stdio: ['inherit', 'ignore', 'inherit'] });
  const lifeLine = new LifeLine();
  lifeLine.add(child.pid);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => child.once('close', resolve));
  lifeLine.remove(child.pid);
  lifeLine.close();
  return code ?? 1;
}

await reportTests(async () => {
  const { javaCommand, kafkaJars, LifeLine } = await prepare();
  javaCommand();
  await kafkaJars();
  return countedRun((resultArgs) => runJest(LifeLine, resultArgs));
});
