import { HASH_BYTES } from '../hashing/sha256';
import { refuse } from '../refusal';
import { parseEntryBundle } from './entry-bundle';
import { TILE_WIDTH } from './tile';
import type { TileAddress } from './tile';
import { tilePath } from './tile-path';
import type { TileSource } from './tile-store';

/** A partial tile may be gone once the full one exists; its hashes are the first ones there. */
async function partialOrFull(source: TileSource, address: TileAddress): Promise<{ bytes?: Uint8Array; width: number }> {
  const bytes = await source.read(tilePath(address));
  if (bytes !== undefined || address.width === TILE_WIDTH) return { bytes, width: address.width };
  return { bytes: await source.read(tilePath({ ...address, width: TILE_WIDTH })), width: TILE_WIDTH };
}

export async function readTile(source: TileSource, address: TileAddress): Promise<Uint8Array> {
  const { bytes, width } = await partialOrFull(source, address);
  if (bytes === undefined) return refuse('tile.missing', `Found no ${tilePath(address)}.`);
  if (bytes.length !== width * HASH_BYTES) {
    refuse('tile.malformed', `Found ${bytes.length} bytes in ${tilePath(address)}. Expected ${width * HASH_BYTES}.`);
  }
  return bytes.subarray(0, address.width * HASH_BYTES);
}

/** The entries under tile `index` of level 0, of which there are `width`. */
export async function readEntries(source: TileSource, index: number, width: number): Promise<Uint8Array[]> {
  const address = { level: 'entries', index, width } as const;
  const found = await partialOrFull(source, address);
  if (found.bytes === undefined) return refuse('bundle.missing', `Found no ${tilePath(address)}.`);
  return parseEntryBundle(found.bytes, found.width).slice(0, width);
}
