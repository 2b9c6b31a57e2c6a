import { canonicalJson } from '@quanlian/contracts';
import { leafBytes, parseLeaf, type Leaf } from '@quanlian/transparency-log';
import type { NewLeaf } from '../leaves/new-leaf';

/** Something that holds until it is stated anew: a setting of the log, the version of a rule or of a pack. */
export interface Statement {
  kind: 'config' | 'pack-version';
  name: string;
  /** all of it public */
  is: Readonly<Record<string, string>>;
}

const keyOf = ({ k, name }: Pick<Leaf, 'k'> & { name?: unknown }): string => `${k} ${String(name)}`;

/** Leaves for the statements that differ from the last ones of their names in `stated`, the entries stated so far in their order. */
export function newStatements(statements: readonly Statement[], stated: readonly Uint8Array[], index: number, now: Date): NewLeaf[] {
  const last = new Map(stated.map(parseLeaf).map((leaf) => [keyOf(leaf as Leaf & { name?: unknown }), leaf]));
  const isNew = ({ kind, name, is }: Statement): boolean => canonicalJson(last.get(keyOf({ k: kind, name }))?.is ?? null) !== canonicalJson(is);
  return statements.filter(isNew).map(({ kind, name, is }, at) => ({
    kind,
    // The same may be stated again after something else was: the place tells them apart.
    about: `${name}@${index + at}`,
    bytes: leafBytes({ k: kind, name, is, rec: now.toISOString() }),
  }));
}
