import type { PolicyPacks } from '@quanlian/obligations';
import { releaseParts } from '@quanlian/sealed-pack';
import { parseLeaf } from '@quanlian/transparency-log';
import { PackOfOtherRelease } from '../pack.errors';
import type { LeafRow } from './leaf-rows';

/** What holds at a head of the log: the last statement of each name. */
export interface InForce {
  leaves: readonly LeafRow[];
  logKey: string;
  policy?: string;
}

interface Statement {
  k: string;
  name?: string;
  vkey?: string;
  is?: Readonly<Record<string, string>>;
}

export function statementsInForce(rows: readonly LeafRow[], packs: PolicyPacks): InForce {
  const last = new Map<string, { row: LeafRow; statement: Statement }>();
  for (const row of rows) {
    const statement = parseLeaf(row.bytes) as unknown as Statement;
    last.set(`${statement.k} ${statement.name ?? ''}`, { row, statement });
  }
  const said = (key: string): Statement | undefined => last.get(key)?.statement;
  const others = releaseParts(packs).filter(({ name, sha256 }) => said(`pack-version ${name}`)?.is?.sha256 !== sha256);
  if (others.length > 0) throw new PackOfOtherRelease(others.map(({ name }) => name));
  const policy = said('config witness-policy')?.is?.policy;
  const leaves = [...last.values()].map(({ row }) => row).sort((a, b) => a.index - b.index);
  return { leaves, logKey: String(said('keychange ')?.vkey), ...(policy !== undefined && { policy }) };
}
