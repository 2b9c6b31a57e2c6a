import type { Hash } from '../hashing/sha256';
import type { TreeHash } from '../hashing/tree-hash';
import { TILE_HEIGHT, TILE_WIDTH, widthOf } from '../tiles/tile';
import { readTile } from '../tiles/read-tile';
import type { TileSource } from '../tiles/tile-store';
import { perfectRoot, rootOfPeaks } from './packed-hashes';
import type { PackedHashes } from './packed-hashes';
import { consistencyRanges, inclusionRanges, perfectRanges } from './ranges';
import type { LeafRange } from './ranges';

/**
 * The tree of `size` leaves as its tiles tell it, and with it each smaller one. Nothing here is checked: a proof made from broken tiles is a broken proof, and fails at
 * whoever verifies it. Tiles are kept once read, so an instance serves a handful of proofs, not a process.
 */
export class StoredTree {
  private readonly tiles = new Map<string, Promise<PackedHashes>>();

  constructor(
    private readonly tree: TreeHash,
    private readonly source: TileSource,
    readonly size: number,
  ) {}

  root(size = this.size): Promise<Hash> {
    return this.hashOf({ start: 0, end: size });
  }

  inclusionProof(index: number, size = this.size): Promise<Hash[]> {
    return Promise.all(inclusionRanges(index, size).map((range) => this.hashOf(range)));
  }

  consistencyProof(from: number, to = this.size): Promise<Hash[]> {
    if (from === 0) return Promise.resolve([]);
    return Promise.all(consistencyRanges(from, to).map((range) => this.hashOf(range)));
  }

  private async hashOf(range: LeafRange): Promise<Hash> {
    return rootOfPeaks(this.tree, await Promise.all(perfectRanges(range).map((perfect) => this.perfectHash(perfect))));
  }

  private async perfectHash({ start, end }: LeafRange): Promise<Hash> {
    const level = Math.floor(Math.log2(end - start) / TILE_HEIGHT);
    const span = TILE_WIDTH ** level;
    const first = start / span;
    const tile = await this.tile(level, Math.floor(first / TILE_WIDTH));
    return perfectRoot(this.tree, tile, first % TILE_WIDTH, (end - start) / span);
  }

  private tile(level: number, index: number): Promise<PackedHashes> {
    const key = `${level}/${index}`;
    const known = this.tiles.get(key) ?? readTile(this.source, { level, index, width: widthOf(level, index, this.size) });
    this.tiles.set(key, known);
    return known;
  }
}
