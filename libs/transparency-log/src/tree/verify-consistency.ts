import { sameBytes } from '../encoding/bytes';
import type { Hash } from '../hashing/sha256';
import type { TreeHash } from '../hashing/tree-hash';
import { refuse } from '../refusal';
import { consistencyRanges } from './ranges';

/** A tree: how many leaves, and the root over them. */
export interface TreeHead {
  size: number;
  root: Hash;
}

/** The roots of the old and of the new tree as the proof tells them, from its subtrees (RFC 9162, 2.1.4.2). */
function rootsOf(tree: TreeHash, older: TreeHead, to: number, proof: readonly Hash[]): [Hash, Hash] {
  const ranges = consistencyRanges(older.size, to);
  if (proof.length !== ranges.length) refuse('consistency.malformed', `Found ${proof.length} hashes. Expected ${ranges.length}.`);
  // The innermost subtree ends where the old tree does. Where it is the whole old tree, the proof leaves it out.
  const inner = ranges.find(({ end }) => end === older.size);
  const isWhole = inner === undefined;
  let [oldRoot, newRoot] = isWhole ? [older.root, older.root] : [proof[0]!, proof[0]!];
  for (let step = isWhole ? 0 : 1; step < ranges.length; step += 1) {
    const hash = proof[step]!;
    const isRight = ranges[step]!.start >= older.size;
    newRoot = isRight ? tree.node(newRoot, hash) : tree.node(hash, newRoot);
    if (!isRight) oldRoot = tree.node(hash, oldRoot);
  }
  return [oldRoot, newRoot];
}

/** Holds if the older tree is the beginning of the newer one; the empty tree is the beginning of each. */
export function verifyConsistency(tree: TreeHash, older: TreeHead, newer: TreeHead, proof: readonly Hash[]): void {
  if (older.size > newer.size) refuse('consistency.malformed', `Found an older tree of ${older.size} and a newer one of ${newer.size} entries.`);
  if (older.size === 0) {
    if (proof.length > 0) refuse('consistency.malformed', `Found ${proof.length} hashes. Expected none, since the older tree is empty.`);
    if (!sameBytes(older.root, tree.empty)) refuse('consistency.differs', 'The root of the older, empty tree is not that of an empty tree.');
    return;
  }
  const [oldRoot, newRoot] = rootsOf(tree, older, newer.size, proof);
  if (!sameBytes(oldRoot, older.root) || !sameBytes(newRoot, newer.root)) {
    refuse('consistency.differs', `The tree of ${newer.size} entries does not begin with the tree of ${older.size} entries.`);
  }
}
