import { portableSha256 } from '@quanlian/transparency-log';

/** What our libs use of `node:crypto`, for a page: SHA-256 and nothing else. */
const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);
const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const mustBeSha256 = (algorithm: string): void => {
  if (algorithm !== 'sha256') throw new RangeError(`Found ${algorithm}, expected sha256: a page has no other`);
};

/** As `hash` of node:crypto, in hex. */
export function hash(algorithm: string, content: string | Uint8Array): string {
  mustBeSha256(algorithm);
  return hexOf(portableSha256(bytesOf(content)));
}

/** As `createHash` of node:crypto, for one `update` and one `digest` of bytes. */
export function createHash(algorithm: string): { update(content: string | Uint8Array): { digest(): Uint8Array } } {
  mustBeSha256(algorithm);
  return { update: (content) => ({ digest: () => portableSha256(bytesOf(content)) }) };
}
