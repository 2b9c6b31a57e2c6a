import { HASH_BYTES } from '../hashing/sha256';
import type { Hash } from '../hashing/sha256';
import type { TreeHash } from '../hashing/tree-hash';

/** Hashes one after the other in one piece of memory, as in a tile. */
export type PackedHashes = Uint8Array;

export const hashAt = (packed: PackedHashes, index: number): Hash => packed.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);

/** The root over `count` hashes from `from` on; `count` is a power of two. */
export function perfectRoot(tree: TreeHash, packed: PackedHashes, from: number, count: number): Hash {
  // A copy in any case: slice() of a Buffer is a view, and what is hashed here in place would spoil the tile.
  const level = new Uint8Array(packed.subarray(from * HASH_BYTES, (from + count) * HASH_BYTES));
  for (let width = count; width > 1; width /= 2) {
    for (let pair = 0; pair < width; pair += 2) level.set(tree.node(hashAt(level, pair), hashAt(level, pair + 1)), (pair / 2) * HASH_BYTES);
  }
  return level.slice(0, HASH_BYTES);
}

/** The roots of the perfect trees over the first `width` hashes, the widest first: one for each bit of `width`. */
export function peaksOf(tree: TreeHash, packed: PackedHashes, width: number): Hash[] {
  const peaks: Hash[] = [];
  let from = 0;
  for (let count = 2 ** Math.floor(Math.log2(width || 1)); count >= 1; count /= 2) {
    if (width - from < count) continue;
    peaks.push(perfectRoot(tree, packed, from, count));
    from += count;
  }
  return peaks;
}

/** The root of a tree from its peaks, the widest first: RFC 6962 folds them from the right. */
export const rootOfPeaks = (tree: TreeHash, peaks: readonly Hash[]): Hash =>
  peaks.length === 0 ? tree.empty : peaks.reduceRight((right, left) => tree.node(left, right));
