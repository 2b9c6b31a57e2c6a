import { toBase64 } from '../encoding/base64';
import { joinBytes } from '../encoding/bytes';
import type { Sha256 } from '../hashing/sha256';

const BLOCK_BYTES = 64;
/** So long that nobody finds a value by trying all of them. */
export const SALT_BYTES = 32;

/** RFC 2104. */
export function hmacSha256(sha256: Sha256, key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(BLOCK_BYTES);
  block.set(key.length > BLOCK_BYTES ? sha256(key) : key);
  const padded = (pad: number): Uint8Array => block.map((byte) => byte ^ pad);
  return sha256(joinBytes(padded(0x5c), sha256(joinBytes(padded(0x36), message))));
}

/**
 * Binds a leaf to a content without telling it. A bare hash of personal data can be guessed from the few contents that are possible;
 * once the salt is destroyed, this cannot, and the proofs of the leaf still hold.
 */
export function commitmentTo(sha256: Sha256, salt: Uint8Array, content: Uint8Array): string {
  if (salt.length !== SALT_BYTES) throw new RangeError(`Found a salt of ${salt.length} bytes. Expected ${SALT_BYTES} random ones.`);
  return toBase64(hmacSha256(sha256, salt, content));
}
