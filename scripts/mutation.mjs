import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { installPackages } from './preparation/packages.mjs';
import { launch, PlainFailure } from './preparation/plain-failure.mjs';
import { inProject, root } from './preparation/project.mjs';

const USAGE = `npm run mutation -- <lib> [options of stryker run, e.g. --force or --mutate libs/tariff/src/days.ts]

Changes a pure lib in one place at a time and runs its specs: a change that no spec notices is a survivor. Below 80 % noticed the command fails.
What was run before and has not changed since is not run again; --force runs it all.`;

function run(lib, options) {
  const child = spawn(
    process.execPath,
    [inProject('node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', 'test/mutation/stryker.config.mjs', ...options],
    {
      cwd: root,
      env: { ...process.env, MUTATED_LIB: lib },
      stdio: 'inherit',
    },
  );
  return new Promise((resolve, reject) => child.once('error', reject).once('close', (code) => resolve(code ?? 1)));
}

await launch(async () => {
  const [lib, ...options] = process.argv.slice(2);
  if (lib === undefined || !/^[a-z-]+$/.test(lib) || !existsSync(inProject('libs', lib, 'src'))) throw new PlainFailure(`Usage: ${USAGE}`);
  await installPackages(console.log);
  mkdirSync(inProject('.cache/mutation'), { recursive: true });
  return run(lib, options);
});
