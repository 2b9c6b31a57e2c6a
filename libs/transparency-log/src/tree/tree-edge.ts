import { HASH_BYTES } from '../hashing/sha256';
import type { Hash } from '../hashing/sha256';
import type { TreeHash } from '../hashing/tree-hash';
import { TILE_WIDTH } from '../tiles/tile';
import { peaksOf, perfectRoot, rootOfPeaks } from './packed-hashes';
import type { PackedHashes } from './packed-hashes';

/** A tile of hashes with its bytes. */
export interface Tile {
  level: number;
  index: number;
  width: number;
  hashes: PackedHashes;
}

/**
 * The right edge of an append-only tree: of each level the tile that is still being filled. That is all the state that growing a tree takes,
 * however large it is. A tile that becomes full is handed to `onFull` and forgotten.
 */
export class TreeEdge {
  private readonly levels: PackedHashes[] = [];

  constructor(
    private readonly tree: TreeHash,
    private readonly onFull: (tile: Tile) => void = () => undefined,
    private leaves = 0,
  ) {}

  get size(): number {
    return this.leaves;
  }

  append(leafHash: Hash): void {
    this.put(0, this.leaves, leafHash);
    this.leaves += 1;
  }

  /** Gives an edge of `size` leaves, made from the store, the tile that its level was left with. */
  restore({ level, hashes }: Tile): void {
    this.tileAt(level).set(hashes);
  }

  root(): Hash {
    // The tiles of higher levels lie to the left of those below them.
    const peaks = this.partialTiles().map(({ hashes, width }) => peaksOf(this.tree, hashes, width));
    return rootOfPeaks(this.tree, peaks.reverse().flat());
  }

  /** The tiles that are neither empty nor full, from level 0 up; copies. */
  partialTiles(): Tile[] {
    const tiles: Tile[] = [];
    for (let level = 0, hashes = this.leaves; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH)) {
      const width = hashes % TILE_WIDTH;
      if (width === 0) continue;
      tiles.push({ level, index: Math.floor(hashes / TILE_WIDTH), width, hashes: this.tileAt(level).slice(0, width * HASH_BYTES) });
    }
    return tiles;
  }

  private put(level: number, index: number, hash: Hash): void {
    const hashes = this.tileAt(level);
    const slot = index % TILE_WIDTH;
    hashes.set(hash, slot * HASH_BYTES);
    if (slot < TILE_WIDTH - 1) return;
    const tile = { level, index: Math.floor(index / TILE_WIDTH), width: TILE_WIDTH, hashes: hashes.slice() };
    this.onFull(tile);
    this.put(level + 1, tile.index, perfectRoot(this.tree, hashes, 0, TILE_WIDTH));
  }

  private tileAt(level: number): PackedHashes {
    return (this.levels[level] ??= new Uint8Array(TILE_WIDTH * HASH_BYTES));
  }
}
