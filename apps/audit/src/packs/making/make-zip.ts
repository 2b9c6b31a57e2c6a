import type { PolicyPacks } from '@quanlian/obligations';
import { makePack } from '@quanlian/sealed-pack';
import type { PackEntry, PackQuestion, PackStamp } from '@quanlian/sealed-pack';
import { parseCheckpointText, parseNote, StoredTree, TreeHash, verifyInclusion } from '@quanlian/transparency-log';
import type { FileTileStore } from '@quanlian/transparency-log-node';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { PackTooLarge } from '../pack.errors';
import type { LeafRow } from './leaf-rows';
import type { PackHead } from './pack-head';
import type { StampedHead } from './stamped-head';
import type { InForce } from './statements-in-force';

/** A ZIP without extensions has at most 65,535 files, and each entry is up to three of them. */
export const MOST_ENTRIES = 20_000;

/** What an entry brings along: its bytes, or a copy without what is held back. */
export type Contents = ReadonlyMap<string, Pick<PackEntry, 'withheld' | 'jws'> & { bytes?: Uint8Array }>;

export interface ZipParts {
  question: PackQuestion;
  head: PackHead;
  inForce: InForce;
  leaves: readonly LeafRow[];
  contents: Contents;
  caseFile?: string;
  packs: PolicyPacks;
  stamped?: StampedHead;
}

const tree = new TreeHash(nodeCrypto.sha256);

/** The pack, with a proof for each of its entries that was found to hold: better none than a broken one. */
export async function makeZip(
  files: FileTileStore,
  { question, head, inForce, leaves, contents, caseFile, packs, stamped }: ZipParts,
): Promise<Uint8Array> {
  const rows = [...new Map([...inForce.leaves, ...leaves, ...(stamped ? [stamped.leaf] : [])].map((row) => [row.index, row])).values()].sort(
    (a, b) => a.index - b.index,
  );
  if (rows.length > MOST_ENTRIES) throw new PackTooLarge(rows.length, MOST_ENTRIES);
  const { root, size } = parseCheckpointText(parseNote(head.note).text);
  const stored = new StoredTree(tree, files, size);
  const entries: PackEntry[] = [];
  for (const { index, about, bytes, salt } of rows) {
    const proof = await stored.inclusionProof(index);
    verifyInclusion(tree, { index, size, leafHash: tree.leaf(bytes), proof }, root);
    const { bytes: content, withheld, jws } = contents.get(about ?? '') ?? {};
    const shown = content && salt && { content: { bytes: content, salt }, ...(jws !== undefined && { jws }) };
    entries.push({ index, bytes, proof, ...shown, ...(withheld && { withheld }) });
  }
  const { logKey, policy } = inForce;
  const stamp: PackStamp | undefined = stamped && { ...stamped, growth: await stored.consistencyProof(stamped.size) };
  return makePack(nodeCrypto.sha256, { question, checkpoint: head.note, logKey, policy, entries, caseFile, packs, stamp });
}
