import { sm2 } from 'sm-crypto-v2';

/** A public key is the two coordinates of its point, 32 bytes each; a signature is r and s, 32 bytes each, as JWS writes those of other curves (RFC 7518, 3.4). */
export const SM2_PUBLIC_KEY_BYTES = 64;
/** How long a private key is. */
export const SM2_PRIVATE_KEY_BYTES = 32;
export const SM2_SIGNATURE_BYTES = 64;

/** The id of the signer that GB/T 35276 gives to everybody who has no other: it is part of what is signed. */
export const SM2_USER_ID = '1234567812345678';

export const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
export const fromHex = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** The public key as the arithmetic has it: an uncompressed point in hex. */
export const pointHex = (publicKey: Uint8Array): string => `04${toHex(publicKey)}`;

/** Whether these bytes are a point of the curve. A key that is none would have signatures that mean nothing. */
export function isSm2PublicKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== SM2_PUBLIC_KEY_BYTES) return false;
  try {
    return sm2.verifyPublicKey(pointHex(publicKey));
  } catch {
    // That is how the library says that a point is not on the curve.
    return false;
  }
}
