import { spawn } from 'node:child_process';
import { outsideReaders } from './preparation/outside-readers.mjs';
import { installPackages } from './preparation/packages.mjs';
import { inProject } from './preparation/project.mjs';
import { countedRun, reportTests } from './preparation/test-result.mjs';

const jest = (resultArgs) => {
  const args = [inProject('node_modules/jest/bin/jest.js'), '--config', inProject('test/outside/jest.config.cjs'), ...resultArgs];
  const child = spawn(process.execPath, [...args, ...process.argv.slice(2)], { cwd: inProject(), stdio: ['inherit', 'ignore', 'inherit'] });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
};

await reportTests(async () => {
  await installPackages(console.log);
  await outsideReaders();
  return countedRun(jest);
});
