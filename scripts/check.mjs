import { installPackages } from './preparation/packages.mjs';
import { launch } from './preparation/plain-failure.mjs';
import { inProject } from './preparation/project.mjs';
import { runQuietly } from './preparation/run.mjs';

const CHECKED = ['apps', 'libs', 'stack', 'test', 'scripts', 'architecture'];

const bin = (name) => inProject('node_modules/.bin', name);

/** Everything that can be said about the code without running it. */
const CHECKS = [
  ['format', bin('prettier'), ['--check', ...CHECKED]],
  ['lint', bin('eslint'), ['apps', 'libs', 'stack', 'test']],
  ['types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['architecture', bin('depcruise'), ['apps', 'libs', 'stack', '--config', '.dependency-cruiser.cjs']],
  ['generated files', process.execPath, ['scripts/generate.mjs', '--check']],
];

await launch(async () => {
  await installPackages(console.log);
  let failed = 0;
  for (const [name, command, args] of CHECKS) {
    const { code, output } = await runQuietly(command, args);
    if (code !== 0) failed += 1;
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}${code === 0 ? '' : `\n${output}\n`}`);
  }
  return failed > 0 ? 1 : 0;
});
