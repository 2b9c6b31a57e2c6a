import { sameBytes } from '../encoding/bytes';
import type { Hash } from '../hashing/sha256';
import type { TreeHash } from '../hashing/tree-hash';
import { refuse } from '../refusal';
import { inclusionRanges } from './ranges';

export interface Inclusion {
  index: number;
  size: number;
  leafHash: Hash;
  proof: readonly Hash[];
}

/** The root of the tree in which leaf `index` and the subtrees of the proof lie (RFC 9162, 2.1.3.2). */
export function rootOfInclusion(tree: TreeHash, { index, size, leafHash, proof }: Inclusion): Hash {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size)) refuse('inclusion.malformed', `Found index ${index} in a tree of ${size}.`);
  const ranges = inclusionRanges(index, size);
  if (proof.length !== ranges.length) refuse('inclusion.malformed', `Found ${proof.length} hashes. Expected ${ranges.length}.`);
  return ranges.reduce((root, { start }, step) => (start > index ? tree.node(root, proof[step]!) : tree.node(proof[step]!, root)), leafHash);
}

/** Throws `inclusion.differs` unless the proof leads from the entry to the root (RFC 6962, section 2.1.1). */
export function verifyInclusion(tree: TreeHash, inclusion: Inclusion, root: Hash): void {
  if (!sameBytes(rootOfInclusion(tree, inclusion), root)) {
    refuse('inclusion.differs', `Entry ${inclusion.index} is not in the tree of ${inclusion.size} entries with the root of the checkpoint.`);
  }
}
