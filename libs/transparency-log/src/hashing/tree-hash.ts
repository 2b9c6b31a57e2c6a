import { HASH_BYTES } from './sha256';
import type { Hash, Sha256 } from './sha256';

/** The hashes of RFC 6962, 2.1: leaves and nodes start with different bytes, so that no node can be passed off as a leaf. */
export class TreeHash {
  readonly empty: Hash;
  /** One buffer for all nodes: each is hashed before the next one is filled in. */
  private readonly pair = new Uint8Array(1 + 2 * HASH_BYTES).fill(0x01, 0, 1);

  constructor(private readonly sha256: Sha256) {
    this.empty = sha256(new Uint8Array(0));
  }

  leaf(entry: Uint8Array): Hash {
    const input = new Uint8Array(entry.length + 1);
    input.set(entry, 1);
    return this.sha256(input);
  }

  node(left: Hash, right: Hash): Hash {
    this.pair.set(left, 1);
    this.pair.set(right, 1 + HASH_BYTES);
    return this.sha256(this.pair);
  }
}
