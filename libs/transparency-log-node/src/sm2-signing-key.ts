import { SM2_PRIVATE_KEY_BYTES, sm2PublicKeyOf, signSm2 } from '@quanlian/sm2';
import { formatVerifierKey, sm2VerifierKey } from '@quanlian/transparency-log';
import type { Signer, VerifierKey } from '@quanlian/transparency-log';
import { nodeCrypto } from './node-crypto';

/** A private key for SM2 lines, under the name that they carry. */
export interface Sm2SigningKey {
  name: string;
  secret: Uint8Array;
}

const verifierKeyOf = ({ name, secret }: Sm2SigningKey): VerifierKey => sm2VerifierKey(nodeCrypto.sha256, name, sm2PublicKeyOf(secret));

/** Signs with SM2 and SM3; throws for a key that is none. */
export const sm2SignerOf = (key: Sm2SigningKey): Signer => ({
  key: verifierKeyOf(key),
  sign: (message) => Promise.resolve(signSm2(key.secret, message)),
});

/** As `formatSigningKey` has it, with SM2 in place of a type: no other program reads it. */
export function formatSm2SigningKey(key: Sm2SigningKey): string {
  const [, id] = formatVerifierKey(verifierKeyOf(key)).split('+');
  return `PRIVATE+KEY+SM2+${key.name}+${id}+${Buffer.from(key.secret).toString('base64')}`;
}

/** The inverse of `formatSm2SigningKey`; throws for any other text and never quotes it. */
export function parseSm2SigningKey(text: string): Sm2SigningKey {
  const [, name = '', base64 = ''] = /^PRIVATE\+KEY\+SM2\+([^+]+)\+[0-9a-f]{8}\+([A-Za-z0-9+/]{43}=)$/.exec(text) ?? [];
  const key = { name, secret: new Uint8Array(Buffer.from(base64, 'base64')) };
  // Nothing of the text may stand in the message: it is a private key, or nearly one.
  if (key.secret.length !== SM2_PRIVATE_KEY_BYTES || !isSame(key, text))
    throw new Error('Found no SM2 key. Expected PRIVATE+KEY+SM2+<name>+<id>+<base64>.');
  return key;
}

function isSame(key: Sm2SigningKey, text: string): boolean {
  try {
    return formatSm2SigningKey(key) === text;
  } catch {
    // Zero, or a number beyond the order of the curve.
    return false;
  }
}
