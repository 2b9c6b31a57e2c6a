import { sameBytes } from '../encoding/bytes';
import type { LogCrypto } from '../hashing/log-crypto';
import { TreeHash } from '../hashing/tree-hash';
import type { Checkpoint } from '../notes/checkpoint';
import { openCheckpoint } from '../notes/open-checkpoint';
import type { OpenCheckpoint, TrustedKeys } from '../notes/open-checkpoint';
import { refuse } from '../refusal';
import { readEntries, readTile } from '../tiles/read-tile';
import { TILE_WIDTH } from '../tiles/tile';
import { tilePath } from '../tiles/tile-path';
import type { TileSource } from '../tiles/tile-store';
import { TreeEdge } from '../tree/tree-edge';
import type { Tile } from '../tree/tree-edge';
import { refuseOther, refuseSmaller } from './judge-heads';
import { verdictOf } from './verdict';
import type { Verdict } from './verdict';

/** What a stranger needs to check a log: its files, and keys that came another way. */
export interface LogToVerify {
  crypto: LogCrypto;
  source: TileSource;
  trusted: TrustedKeys;
  /** Checkpoints seen before, signed notes. Without one, a history that was rewritten and signed again looks as good as the true one. */
  pinned?: readonly Uint8Array[];
}

async function shownCheckpoint({ crypto, source, trusted }: LogToVerify): Promise<OpenCheckpoint> {
  const bytes = await source.read('checkpoint');
  return bytes === undefined ? refuse('checkpoint.missing', 'Found no checkpoint.') : openCheckpoint(crypto, bytes, trusted);
}

async function requireTile(source: TileSource, tile: Tile): Promise<void> {
  const stored = await readTile(source, tile);
  if (!sameBytes(stored, tile.hashes)) refuse('tile.differs', `Found hashes in ${tilePath(tile)} that are not those of the entries below it.`);
}

/** Builds the tree from the entries again and holds each tile, the heads seen before, and at last the checkpoint against it. */
async function rebuild(tree: TreeHash, { source }: LogToVerify, shown: Checkpoint, pinned: readonly Checkpoint[]): Promise<void> {
  const full: Tile[] = [];
  const edge = new TreeEdge(tree, (tile) => full.push(tile));
  const older = pinned.filter(({ origin }) => origin === shown.origin).sort((a, b) => a.size - b.size);
  const meetHeads = (): void => {
    while (older[0]?.size === edge.size) refuseOther(shown, older.shift()!, edge.root());
  };
  meetHeads();
  for (let bundle = 0; edge.size < shown.size; bundle += 1) {
    for (const entry of await readEntries(source, bundle, Math.min(TILE_WIDTH, shown.size - edge.size))) {
      edge.append(tree.leaf(entry));
      meetHeads();
    }
    for (const tile of full.splice(0)) await requireTile(source, tile);
  }
  for (const tile of edge.partialTiles()) await requireTile(source, tile);
  if (!sameBytes(edge.root(), shown.root)) refuse('log.root-differs', `The root over the ${shown.size} entries is not that of the checkpoint.`);
}

/** Checks a whole log: signatures, every entry, every tile, and that it only grew since each of the pinned checkpoints. */
export function verifyLog(log: LogToVerify): Promise<Verdict<{ checkpoint: OpenCheckpoint }>> {
  return verdictOf(async () => {
    const tree = new TreeHash(log.crypto.sha256);
    const checkpoint = await shownCheckpoint(log);
    const pinned = await Promise.all((log.pinned ?? []).map((note) => openCheckpoint(log.crypto, note, log.trusted)));
    for (const head of pinned) await refuseSmaller(tree, log.source, checkpoint, head);
    await rebuild(tree, log, checkpoint, pinned);
    return { checkpoint };
  });
}
