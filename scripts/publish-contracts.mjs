import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, loadLib } from './generation/typescript-source.mjs';

/** Records new contracts as published. It never rewrites what is already there: a change needs a new version. */
const file = path.join(ROOT, 'libs/contracts/src/events/published.snapshot.json');
const frozen = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const { publicationDifferences, publishedHashes } = loadLib('contracts');
const now = publishedHashes();
const additions = Object.fromEntries(Object.entries(now).filter(([name]) => !Object.hasOwn(frozen, name)));
const published = { ...frozen, ...additions };
const broken = publicationDifferences(published, now);

if (broken.length > 0) {
  console.error(broken.join('\n'));
  process.exitCode = 1;
} else {
  const sorted = Object.fromEntries(Object.entries(published).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
  console.log(`${Object.keys(additions).length} contracts newly published, ${Object.keys(sorted).length} in all`);
}
