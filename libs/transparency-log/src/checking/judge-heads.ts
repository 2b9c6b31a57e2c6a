import { sameBytes } from '../encoding/bytes';
import type { Hash } from '../hashing/sha256';
import type { TreeHash } from '../hashing/tree-hash';
import type { Checkpoint } from '../notes/checkpoint';
import { LogRefusal, refuse } from '../refusal';
import type { TileSource } from '../tiles/tile-store';
import { StoredTree } from '../tree/stored-tree';

async function stillHolds(tree: TreeHash, source: TileSource, pinned: Checkpoint): Promise<boolean> {
  try {
    return sameBytes(await new StoredTree(tree, source, pinned.size).root(), pinned.root);
  } catch (error) {
    if (error instanceof LogRefusal) return false;
    throw error;
  }
}

/**
 * A head that is smaller than one already seen. Either an old head is shown while the entries behind it are still there, which hides them,
 * or the entries are gone.
 */
export async function refuseSmaller(tree: TreeHash, source: TileSource, shown: Checkpoint, pinned: Checkpoint): Promise<void> {
  if (shown.size >= pinned.size) return;
  const found = `Found a checkpoint of ${shown.size} entries, after one of ${pinned.size}`;
  if (await stillHolds(tree, source, pinned)) refuse('log.replayed', `${found} whose tiles are still there: an old checkpoint is shown again.`);
  refuse('log.shrunken', `${found} whose tiles are gone: entries were taken away.`);
}

/** A tree that has the size of one already seen, or grew beyond it, but is not the same up to there. `rootThen` is its root at that size. */
export function refuseOther(shown: Checkpoint, pinned: Checkpoint, rootThen: Hash): void {
  if (sameBytes(rootThen, pinned.root)) return;
  if (shown.size === pinned.size)
    refuse('log.forked', `Found two signed trees of ${shown.size} entries with different roots: the log shows two histories.`);
  refuse(
    'log.rewritten',
    `Found a signed tree of ${shown.size} entries that does not begin with the signed tree of ${pinned.size}: history was changed and signed again.`,
  );
}
