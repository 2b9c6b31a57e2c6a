import { sha256Hex } from '@quanlian/contracts';
import { HOW_TO_TEXT } from '../format/how-to';
import { HOW_TO, releaseName } from '../format/names';
import { textIn } from '../format/text';
import { refusePack } from '../refusal';
import { releaseParts } from '../release/release-parts';
import type { PackFiles } from '../zip/zip';
import type { ProvenEntry } from './check-entries';
import { stated } from './check-state';

const hashOf = (statement: Readonly<Record<string, unknown>> | undefined): string => String(statement?.sha256 ?? 'nothing');

/** The rules and packs in the pack are those in force by the log, and those that this verifier judges with; and nobody changed what the page says. */
export function checkRelease(files: PackFiles, entries: readonly ProvenEntry[]): string {
  const own = new Map(releaseParts().map(({ name, sha256 }) => [name, sha256]));
  const names = new Set([
    ...own.keys(),
    ...entries.filter(({ leaf }) => leaf.k === 'pack-version').map(({ leaf }) => String(leaf.name)),
    ...[...files.keys()].flatMap((file) => /^release\/(.+)\.json$/.exec(file)?.[1] ?? []),
  ]);
  for (const name of names) {
    const file = files.get(releaseName(name));
    const found = {
      'the pack': file === undefined ? 'nothing' : sha256Hex(textIn(file)),
      'the log': hashOf(stated(entries, 'pack-version', name)),
      'this verifier': own.get(name) ?? 'nothing',
    };
    if (new Set(Object.values(found)).size > 1)
      refusePack(
        'release.other-version',
        `Found ${name} in different versions: ${Object.entries(found)
          .map(([who, hash]) => `${who} has ${hash.slice(0, 16)}`)
          .join(', ')}.`,
      );
  }
  const howTo = files.get(HOW_TO);
  if (howTo === undefined || textIn(howTo) !== HOW_TO_TEXT)
    refusePack('release.other-version', `Found another ${HOW_TO} than that of this verifier.`);
  return `${names.size} rules and packs are those in force by the log, and those of this verifier`;
}
