import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildWhenStale } from './build.mjs';
import { checkNode } from './node-version.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { installPackages } from './packages.mjs';
import { inProject } from './project.mjs';

const entry = inProject('dist/stack/index.js');

// Progress goes to standard error: what a command answers (a token, a count) stays alone on standard output.
const say = (line) => process.stderr.write(`${line}\n`);

/**
 * Brings a checkout from nothing to installed and built; costs half a second when there is nothing to do.
 * A command that talks to a started stack leaves a build alone that is there: the stack runs from it.
 */
export async function prepare({ beside = false } = {}) {
  checkNode();
  await oneAtATime(async () => {
    await installPackages(say);
    if (!beside || !existsSync(entry)) await buildWhenStale(say);
  });
  return (await import(pathToFileURL(entry).href)).default;
}
