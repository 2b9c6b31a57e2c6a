import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PAGES } from './generation/pages.mjs';
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
  const files = [composeFile, ...PAGES.map(({ path: page, content }) => ({ path: path.join(root, page), content }))];
  const stale = files.map((file) => ({ path: file.path, text: file.content() })).filter((file) => current(file.path) !== file.text);
  if (!process.argv.includes('--check')) {
    for (const file of stale) {
      mkdirSync(path.dirname(file.path), { recursive: true });
      writeFileSync(file.path, file.text);
    }
    process.stdout.write(`${stale.length} generated file(s) written\n`);
    return 0;
  }
  for (const file of stale) process.stderr.write(`${path.relative(root, file.path)} is not what npm run generate writes\n`);
  return stale.length > 0 ? 1 : 0;
});
