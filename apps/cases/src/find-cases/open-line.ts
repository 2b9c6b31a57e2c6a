import { openKeyKinds } from '@quanlian/access';
import type { Mask } from '@quanlian/access';

const isNameOpen = (mask: Mask): boolean => mask({ kind: 'identity', value: '' }) === '';

/**
 * A search finds by the lines that its reader is shown: a hit by a hidden key would tell that it is there. Numbers are shown to everybody, names
 * (after a space) and keys as the mask says.
 */
export function openLineTest(mask: Mask): (line: string) => boolean {
  const names = isNameOpen(mask);
  const kinds = new Set<string>(openKeyKinds(mask));
  return (line) => line.startsWith('ql-') || (line.startsWith(' ') ? names : kinds.has(line.slice(0, Math.max(line.indexOf(':'), 0))));
}

/** What `hasOpenLine` needs to know of the mask. */
export const openLines = (mask: Mask): [names: boolean, kinds: readonly string[]] => [isNameOpen(mask), openKeyKinds(mask)];

/** The same in SQL, of places for the pattern and for `openLines`. */
export const hasOpenLine = ([pattern, names, kinds]: readonly string[]): string =>
  `content like ${pattern} and exists (select from string_to_table(content, E'\\n') as line where line like ${pattern}
     and (line like 'ql-%' or case when line like ' %' then ${names}::boolean else split_part(line, ':', 1) = any(${kinds}::text[]) end))`;
