import { spawn } from 'node:child_process';
import { prepare } from './preparation/prepare.mjs';
import { inProject } from './preparation/project.mjs';
import { countedRun, reportTests } from './preparation/test-result.mjs';

const jest = (resultArgs) => {
  const args = [inProject('node_modules/jest/bin/jest.js'), '--config', inProject('test/browser/jest.config.cjs'), ...resultArgs];
  const child = spawn(process.execPath, [...args, ...process.argv.slice(2)], { cwd: inProject(), stdio: ['inherit', 'ignore', 'inherit'] });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
};

/** Needs a Chromium on the path, or its name in CHROMIUM; the page is the built one. */
await reportTests(async () => {
  await prepare();
  return countedRun(jest);
});
