import { sm2 } from 'sm-crypto-v2';
import { fromHex, SM2_PRIVATE_KEY_BYTES, SM2_USER_ID, toHex } from './sm2-key';

/** The point of a private key, x and y; throws RangeError for a key that is none. */
export function sm2PublicKeyOf(privateKey: Uint8Array): Uint8Array {
  if (privateKey.length !== SM2_PRIVATE_KEY_BYTES)
    throw new RangeError(`Found a key of ${privateKey.length} bytes. Expected ${SM2_PRIVATE_KEY_BYTES}.`);
  return fromHex(sm2.getPublicKeyFromPrivateKey(toHex(privateKey)).slice(2));
}

/** Signs with SM2 and SM3 (GB/T 32918.2): r and s. The random number is of Web Crypto. Keys that matter belong in a certified module and not here. */
export function signSm2(privateKey: Uint8Array, message: Uint8Array): Uint8Array {
  const publicKey = `04${toHex(sm2PublicKeyOf(privateKey))}`;
  return fromHex(sm2.doSignature(message, toHex(privateKey), { hash: true, publicKey, userId: SM2_USER_ID }));
}

/** A new private key, of Web Crypto. */
export const newSm2PrivateKey = (): Uint8Array => fromHex(sm2.generateKeyPairHex().privateKey);
