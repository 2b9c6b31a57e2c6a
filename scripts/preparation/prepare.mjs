import { buildWhenStale } from './build.mjs';
import { checkNode } from './node-version.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { installPackages } from './packages.mjs';
import { inProject } from './project.mjs';
import { pathToFileURL } from 'node:url';

// Progress goes to standard error: what a command answers (a token, a count) stays alone on standard output.
const say = (line) => process.stderr.write(`${line}\n`);

/** Brings a checkout from nothing to installed and built; costs half a second when there is nothing to do. */
export async function prepare() {
  checkNode();
  await oneAtATime(async () => {
    await installPackages(say);
    await buildWhenStale(say);
  });
  return (await import(pathToFileURL(inProject('dist/stack/index.js')).href)).default;
}
