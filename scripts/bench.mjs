import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { launch, PlainFailure } from './preparation/plain-failure.mjs';
import { prepare } from './preparation/prepare.mjs';
import { inProject, root } from './preparation/project.mjs';

await launch(async () => {
  await prepare();
  const bench = inProject('test/bench/run.cjs');
  if (!existsSync(bench)) throw new PlainFailure('This checkout carries no bench (test/bench/run.cjs).');
  const child = spawn(process.execPath, [bench, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
});
