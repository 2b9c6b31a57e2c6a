import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, loadLib } from './generation/typescript-source.mjs';

/** One line per generated page: where it stands, and what renders it. */
const PAGES = [['docs/reference/events.md', () => loadLib('contracts').renderEventsReference()]];

const checkOnly = process.argv.includes('--check');

function current(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

for (const [page, render] of PAGES) {
  const file = path.join(ROOT, page);
  const text = render();
  if (current(file) === text) continue;
  if (checkOnly) {
    console.error(`${page} is not what the source says: run npm run generate and commit the result`);
    process.exitCode = 1;
  } else {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`Wrote ${page}`);
  }
}
