import { sm2 } from 'sm-crypto-v2';
import { isSm2PublicKey, pointHex, SM2_SIGNATURE_BYTES, SM2_USER_ID, toHex } from './sm2-key';

type Point = ReturnType<typeof sm2.precomputePublicKey>;

/** The order of the curve (GB/T 32918.5): r and s lie below it. */
const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;

/** Multiples of a key cost 6 ms once and save 7 ms each time. A table takes about 0.2 MB; an organ has few keys, so the oldest goes. */
const WINDOW = 4;
const REMEMBERED = 64;
const remembered = new Map<string, Point>();

function pointOf(publicKey: Uint8Array): Point {
  const hex = pointHex(publicKey);
  const known = remembered.get(hex);
  if (known) return known;
  const point = sm2.precomputePublicKey(hex, WINDOW);
  if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value!);
  remembered.set(hex, point);
  return point;
}

const isScalar = (hex: string): boolean => BigInt(`0x${hex}`) > 0n && BigInt(`0x${hex}`) < ORDER;

/**
 * Whether a signature (r and s, GB/T 32918.2, with SM3) is over this message under this key (x and y); a key or signature that is none is simply not valid.
 * It takes 0.8 ms, and 6 ms more the first time with a key.
 */
export function verifySm2(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const hex = toHex(signature);
  // The library takes r and s beyond the order, too: one signature would have several spellings.
  if (signature.length !== SM2_SIGNATURE_BYTES || !isScalar(hex.slice(0, 64)) || !isScalar(hex.slice(64))) return false;
  if (!isSm2PublicKey(publicKey)) return false;
  return sm2.doVerifySignature(message, hex, pointOf(publicKey), { hash: true, userId: SM2_USER_ID });
}
