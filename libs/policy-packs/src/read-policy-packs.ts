import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_CONTRACTS } from '@quanlian/contracts';
import { checkPacks, OWN_PACKS } from '@quanlian/obligations';
import type { PolicyPacks } from '@quanlian/obligations';
import { BrokenPacks } from './broken-packs';
import { readPackFile } from './read-pack-file';

/** The packs of this release and those in a folder, or the former alone. What is broken in any file of it is said at once, and nothing is loaded. */
export function readPolicyPacks(folder: string | undefined): PolicyPacks {
  if (!folder) return OWN_PACKS;
  const read = packFilesIn(folder).map((name) => readPackFile(join(folder, name)));
  const broken = read.flatMap(({ problems }) => problems);
  if (broken.length > 0) throw new BrokenPacks(broken);
  const packs = OWN_PACKS.with(read.flatMap(({ pack }) => pack ?? []));
  const unsound = checkPacks(packs.packs, new Set(EVENT_CONTRACTS.map(({ code }) => code)));
  if (unsound.length > 0)
    throw new BrokenPacks(unsound.map(({ pack, pointer, detail }) => ({ file: join(folder, `${pack}.json`), pointer, detail })));
  return packs;
}

function packFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch (error) {
    const found = (error as NodeJS.ErrnoException).code ?? 'an error';
    throw new BrokenPacks([{ file: folder, pointer: '', detail: `Found ${found}; expected a folder that can be read, in POLICY_PACKS.` }]);
  }
}
