/** Hashes in a full tile, and entries in a full bundle. */
export const TILE_WIDTH = 256;

/** One level of tiles stands for eight levels of the tree. */
export const TILE_HEIGHT = 8;

/** A tile of hashes, or the bundle of the entries under a tile of level 0. `width` < 256 makes it a partial one. */
export interface TileAddress {
  level: number | 'entries';
  index: number;
  width: number;
}

/** How many hashes level `level` holds in a tree of `size` leaves. */
export const hashesAt = (level: number, size: number): number => Math.floor(size / TILE_WIDTH ** level);

/** How wide tile `index` of `level` is in a tree of `size` leaves; 0 if it does not exist. */
export const widthOf = (level: number, index: number, size: number): number =>
  Math.max(0, Math.min(TILE_WIDTH, hashesAt(level, size) - index * TILE_WIDTH));
