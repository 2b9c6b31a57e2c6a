import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWN_PACKS } from '@quanlian/obligations';
import type { Pack } from '@quanlian/obligations';
import { temporaryFolder } from '@quanlian/testing';

/** The duty that the notice ends, and the one that it puts in its place. */
export const ENDED = 'N1283-02-2';
export const ADDED = 'EX2110-1';

/** For specs: a notice that nobody has written yet. From that day on, a project is classed within three working days instead of seven days. */
export const aNotice = (from: string): Pack => ({
  pack: 'example-2021-10',
  policies: [{ ...OWN_PACKS.find(ENDED)!, id: ADDED, pack: 'example-2021-10', article: '(一)', effectiveFrom: from, defaultSla: 'P3WD' }],
  supersedes: [{ policyId: ENDED, from }],
});

/** For specs: a folder with this pack in a file of its name. */
export function folderOf(pack: Pack): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, `${pack.pack}.json`), JSON.stringify(pack));
  return folder;
}
