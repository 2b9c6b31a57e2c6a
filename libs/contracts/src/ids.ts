import { createHash, hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** RFC 8785 canonical JSON. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Found a value without a JSON form, expected an object, array, string, finite number, boolean or null');
  return text;
}

/** 64 lower-case digits; text is hashed as UTF-8. */
export const sha256Hex = (bytes: string | Uint8Array): string => hash('sha256', bytes);

const dashed = (hex: string): string => `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;

// Without Buffer: what folds a case runs in a browser, too.
const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** RFC 9562 UUIDv7 from a time (epoch ms) and 10 random bytes: both are arguments so that callers stay deterministic in tests. */
export function uuidV7(nowMs: number, random: Uint8Array): string {
  const rand = new Uint8Array(random.subarray(0, 10));
  rand[0] = (rand[0]! & 0x0f) | 0x70;
  rand[2] = (rand[2]! & 0x3f) | 0x80;
  return dashed(nowMs.toString(16).padStart(12, '0') + hexOf(rand));
}

/** A UUIDv7 that carries `timeMs` and, for the rest, the hash of its parts: the same derivation gives the same id, so a retry or rebuild publishes nothing twice. */
export function derivedId(timeMs: number, ...parts: readonly string[]): string {
  return uuidV7(timeMs, createHash('sha256').update(parts.join('\u0000')).digest());
}
