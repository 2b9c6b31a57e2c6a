import { sha256Hex } from '@quanlian/contracts';
import { OWN_PACKS } from '@quanlian/obligations';
import type { PolicyPacks } from '@quanlian/obligations';
import { HOW_TO_TEXT } from '../format/how-to';
import { HOW_TO, releaseName } from '../format/names';
import { textIn } from '../format/text';
import { refusePack } from '../refusal';
import { releaseParts } from '../release/release-parts';
import type { PackFiles } from '../zip/zip';
import { addedPacks } from './added-packs';
import type { ProvenEntry } from './check-entries';
import { stated } from './check-state';

const hashOf = (statement: Readonly<Record<string, unknown>> | undefined): string => String(statement?.sha256 ?? 'nothing');

/** What a pack is judged by. */
export interface CheckedRelease {
  packs: PolicyPacks;
  found: string;
}

/**
 * The rules and packs in the pack are those in force by the log, and those that this verifier judges with; and nobody changed what the page says. A
 * deployment may have added packs: of these the verifier knows nothing, so it takes them from the pack, where they are those of the log.
 */
export function checkRelease(files: PackFiles, entries: readonly ProvenEntry[]): CheckedRelease {
  const own = new Map(releaseParts(OWN_PACKS).map(({ name, sha256 }) => [name, sha256]));
  const names = new Set([
    ...own.keys(),
    ...entries.filter(({ leaf }) => leaf.k === 'pack-version').map(({ leaf }) => String(leaf.name)),
    ...[...files.keys()].flatMap((file) => /^release\/(.+)\.json$/.exec(file)?.[1] ?? []),
  ]);
  const added = [...names].filter((name) => name.startsWith('pack/') && !own.has(name));
  for (const name of names) requireOneVersion(name, files, entries, added.includes(name) ? {} : { 'this verifier': own.get(name) ?? 'nothing' });
  const howTo = files.get(HOW_TO);
  if (howTo === undefined || textIn(howTo) !== HOW_TO_TEXT)
    refusePack('release.other-version', `Found another ${HOW_TO} than that of this verifier.`);
  const packs = OWN_PACKS.with(addedPacks(files, added));
  const but = added.length === 0 ? '' : `, but for what the deployment added: ${added.sort().join(', ')}`;
  return { packs, found: `${names.size} rules and packs are those in force by the log, and those of this verifier${but}` };
}

function requireOneVersion(name: string, files: PackFiles, entries: readonly ProvenEntry[], others: Readonly<Record<string, string>>): void {
  const file = files.get(releaseName(name));
  const found = {
    'the pack': file === undefined ? 'nothing' : sha256Hex(textIn(file)),
    'the log': hashOf(stated(entries, 'pack-version', name)),
    ...others,
  };
  if (new Set(Object.values(found)).size > 1)
    refusePack(
      'release.other-version',
      `Found ${name} in different versions: ${Object.entries(found)
        .map(([who, hash]) => `${who} has ${hash.slice(0, 16)}`)
        .join(', ')}.`,
    );
}
