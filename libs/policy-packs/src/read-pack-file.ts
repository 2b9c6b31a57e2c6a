import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { packShapeProblems, PACKS } from '@quanlian/obligations';
import type { Pack } from '@quanlian/obligations';
import { sliceJson } from '@quanlian/strict-json';
import type { PackFileProblem } from './broken-packs';

const OWN: ReadonlySet<string> = new Set(PACKS.map(({ pack }) => pack));

/** One file: a pack, or what keeps it from being one. */
export function readPackFile(file: string): { pack?: Pack; problems: readonly PackFileProblem[] } {
  const broken = (pointer: string, found: string, expected: string) => ({ file, pointer, detail: `Found ${found}; expected ${expected}.` });
  const read = sliceJson(readFileSync(file));
  if (!read.ok) return { problems: [broken('', `${read.code} at byte ${read.offset}`, 'JSON in UTF-8')] };
  const unfit = packShapeProblems(read.value);
  if (unfit.length > 0) return { problems: unfit.map(({ pointer, found, expected }) => broken(pointer, found, expected)) };
  const pack = read.value as Pack;
  const name = JSON.stringify(pack.pack);
  if (OWN.has(pack.pack)) return { problems: [broken('/pack', name, 'a name that no pack of the release has; end its duties with "supersedes"')] };
  if (basename(file, '.json') !== pack.pack) return { problems: [broken('/pack', name, 'the name of the file without .json')] };
  return { pack, problems: [] };
}
