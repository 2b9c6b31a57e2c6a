import type { OpenCheckpoint } from '@quanlian/transparency-log';
import { LOG_KEY, POLICY } from '../format/names';
import { textIn } from '../format/text';
import { refusePack } from '../refusal';
import type { PackFiles } from '../zip/zip';
import type { ProvenEntry } from './check-entries';

/** The last statement of this name among the entries; the log states anew what changes. */
export const stated = (entries: readonly ProvenEntry[], kind: string, name: string): Readonly<Record<string, unknown>> | undefined =>
  entries.filter(({ leaf }) => leaf.k === kind && leaf.name === name).at(-1)?.leaf.is as Readonly<Record<string, unknown>> | undefined;

/** Key and policy of the pack are those that the log itself says it is kept with. */
export function checkState(files: PackFiles, entries: readonly ProvenEntry[], { origin }: OpenCheckpoint): string {
  const key = textIn(files.get(LOG_KEY)!).trim();
  const vkey = entries.filter(({ leaf }) => leaf.k === 'keychange').at(-1)?.leaf.vkey;
  if (vkey !== key) refusePack('signer.not-in-force', `Found the key ${key}. Expected the one that the log says it is signed with.`);
  const policy = stated(entries, 'config', 'witness-policy')?.policy;
  const found = files.get(POLICY);
  if ((found && textIn(found)) !== policy) refusePack('policy.not-in-force', 'Found another witness policy than the log says to be in force.');
  return `key and witness policy are those that ${origin} says it is kept with`;
}
