import { joinBytes, sameBytes } from '../encoding/bytes';
import type { Hash } from '../hashing/sha256';
import type { TreeHash } from '../hashing/tree-hash';
import { refuse } from '../refusal';
import { bundledEntry } from '../tiles/entry-bundle';
import { readEntries, readTile } from '../tiles/read-tile';
import { hashesAt, TILE_WIDTH } from '../tiles/tile';
import { tilePath } from '../tiles/tile-path';
import type { LogFile, TileSource } from '../tiles/tile-store';
import { hashAt } from '../tree/packed-hashes';
import { TreeEdge } from '../tree/tree-edge';
import type { Tile } from '../tree/tree-edge';

/** What a log has to write down, in the order in which a reader may come to need it. */
export interface NewFiles {
  bundles: LogFile[];
  tiles: LogFile[];
}

const tileFile = (tile: Tile): LogFile => ({ path: tilePath(tile), bytes: tile.hashes });

/** A log that grows in memory: the right edge of its tree, the entries under the last tile, and the files that became full. */
export class GrowingLog {
  private readonly edge: TreeEdge;
  private bundle: Uint8Array[] = [];
  private full: NewFiles = { bundles: [], tiles: [] };

  private constructor(
    private readonly tree: TreeHash,
    size: number,
  ) {
    this.edge = new TreeEdge(tree, (tile) => this.full.tiles.push(tileFile(tile)), size);
  }

  static empty(tree: TreeHash): GrowingLog {
    return new GrowingLog(tree, 0);
  }

  /** The log of `size` entries as its files have it. Whether they are the right files, its root tells. */
  static async restored(tree: TreeHash, source: TileSource, size: number): Promise<GrowingLog> {
    const log = new GrowingLog(tree, size);
    for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = hashesAt(level, size)) {
      const [index, width] = [Math.floor(hashes / TILE_WIDTH), hashes % TILE_WIDTH];
      if (width === 0) continue;
      const tile = { level, index, width, hashes: await readTile(source, { level, index, width }) };
      log.edge.restore(tile);
      if (level === 0) log.bundle = await entriesUnder(tree, source, tile);
    }
    return log;
  }

  get size(): number {
    return this.edge.size;
  }

  root(): Hash {
    return this.edge.root();
  }

  append(entry: Uint8Array): void {
    this.bundle.push(bundledEntry(entry));
    this.edge.append(this.tree.leaf(entry));
    if (this.bundle.length < TILE_WIDTH) return;
    this.full.bundles.push(this.bundleFile(TILE_WIDTH));
    this.bundle = [];
  }

  /** The files that became full since they were last taken. */
  takeFull(): NewFiles {
    const taken = this.full;
    this.full = { bundles: [], tiles: [] };
    return taken;
  }

  /** The partial files that a log of this size has and a log of `written` entries did not have. */
  partial(written: number): NewFiles {
    const isNew = ({ level }: Tile): boolean => hashesAt(level, written) !== hashesAt(level, this.size);
    const hasBundle = this.bundle.length > 0 && written !== this.size;
    return { bundles: hasBundle ? [this.bundleFile(this.bundle.length)] : [], tiles: this.edge.partialTiles().filter(isNew).map(tileFile) };
  }

  private bundleFile(width: number): LogFile {
    const index = Math.floor((this.size - 1) / TILE_WIDTH);
    return { path: tilePath({ level: 'entries', index, width }), bytes: joinBytes(...this.bundle) };
  }
}

async function entriesUnder(tree: TreeHash, source: TileSource, { index, width, hashes }: Tile): Promise<Uint8Array[]> {
  const entries = await readEntries(source, index, width);
  const isOther = entries.findIndex((entry, at) => !sameBytes(tree.leaf(entry), hashAt(hashes, at)));
  if (isOther >= 0) refuse('tile.differs', `Found another entry ${index * TILE_WIDTH + isOther} than its tile says.`);
  return entries.map(bundledEntry);
}
