import { EVENT_CONTRACTS } from '@quanlian/contracts';
import { checkPacks, OWN_PACKS, packShapeProblems } from '@quanlian/obligations';
import type { Pack } from '@quanlian/obligations';
import { releaseName } from '../format/names';
import { textIn } from '../format/text';
import { refusePack } from '../refusal';
import type { PackFiles } from '../zip/zip';

/** The packs that a deployment judges by beside those of the release, as `pack/<name>`; they must be sound, or nothing can be folded by them. */
export function addedPacks(files: PackFiles, names: readonly string[]): Pack[] {
  const packs = names.map((name) => packIn(files, name));
  const [problem] = checkPacks([...OWN_PACKS.packs, ...packs], new Set(EVENT_CONTRACTS.map(({ code }) => code)));
  if (problem) refusePack('release.pack-unsound', `Found in pack/${problem.pack} at "${problem.pointer}": ${problem.detail}`);
  return packs;
}

function packIn(files: PackFiles, name: string): Pack {
  const value = JSON.parse(textIn(files.get(releaseName(name))!)) as unknown;
  const [problem] = packShapeProblems(value);
  if (problem) refusePack('release.pack-unsound', `Found in ${name} at "${problem.pointer}" ${problem.found}; expected ${problem.expected}.`);
  const pack = value as Pack;
  if (name !== `pack/${pack.pack}`) refusePack('release.pack-unsound', `Found ${name} with the name ${pack.pack}.`);
  return pack;
}
