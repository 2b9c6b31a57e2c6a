import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './typescript-source.mjs';

/** Adds what is new to a record of published things. It never rewrites what is there: what was published stays as it was. */
export function recordPublished(what, file, now, differences) {
  const snapshot = path.join(ROOT, file);
  const frozen = existsSync(snapshot) ? JSON.parse(readFileSync(snapshot, 'utf8')) : {};
  const additions = Object.fromEntries(Object.entries(now).filter(([name]) => !Object.hasOwn(frozen, name)));
  const published = { ...frozen, ...additions };
  const broken = differences(published, now);
  if (broken.length > 0) {
    console.error(broken.join('\n'));
    process.exitCode = 1;
    return;
  }
  const sorted = Object.fromEntries(Object.entries(published).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(snapshot, `${JSON.stringify(sorted, null, 2)}\n`);
  console.log(`${Object.keys(additions).length} ${what} newly published, ${Object.keys(sorted).length} in all`);
}
