import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launch } from './preparation/plain-failure.mjs';
import { prepare } from './preparation/prepare.mjs';
import { root } from './preparation/project.mjs';

const current = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** With --check nothing is written: a file that differs from what would be written is a failure. */
await launch(async () => {
  const { composeFile } = await prepare();
  const stale = [composeFile].filter((file) => current(file.path) !== file.content());
  if (!process.argv.includes('--check')) {
    for (const file of stale) writeFileSync(file.path, file.content());
    process.stdout.write(`${stale.length} generated file(s) written\n`);
    return 0;
  }
  for (const file of stale) process.stderr.write(`${path.relative(root, file.path)} is not what npm run generate writes\n`);
  return stale.length > 0 ? 1 : 0;
});
