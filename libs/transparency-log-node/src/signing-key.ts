import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { formatVerifierKey, KEY_TYPE, verifierKey } from '@quanlian/transparency-log';
import type { Signer, VerifierKey } from '@quanlian/transparency-log';
import { nodeCrypto } from './node-crypto';

const SEED_BYTES = 32;
/** PKCS#8 of an Ed25519 key up to its seed (RFC 8410, 7). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

export type SigningKeyType = (typeof KEY_TYPE)[keyof typeof KEY_TYPE];

/** The seed of an Ed25519 key, under the name that its signatures carry. */
export interface SigningKey {
  name: string;
  type: SigningKeyType;
  seed: Uint8Array;
}

const privateKeyOf = ({ seed }: SigningKey): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });

function verifierKeyOf(key: SigningKey): VerifierKey {
  const { x } = createPublicKey(privateKeyOf(key)).export({ format: 'jwk' });
  return verifierKey(nodeCrypto.sha256, key.name, key.type, new Uint8Array(Buffer.from(x!, 'base64url')));
}

/** Signs with Ed25519 (RFC 8032); throws RangeError for a seed of another length. */
export function signerOf(key: SigningKey): Signer {
  if (key.seed.length !== SEED_BYTES) throw new RangeError(`Found a seed of ${key.seed.length} bytes. Expected ${SEED_BYTES}.`);
  const privateKey = privateKeyOf(key);
  return { key: verifierKeyOf(key), sign: (message) => Promise.resolve(new Uint8Array(sign(null, message, privateKey))) };
}

/** The private form that Go's note tools read, too. */
export function formatSigningKey(key: SigningKey): string {
  const [, id] = formatVerifierKey(verifierKeyOf(key)).split('+');
  return `PRIVATE+KEY+${key.name}+${id}+${Buffer.concat([Uint8Array.of(key.type), key.seed]).toString('base64')}`;
}

/** The inverse of the text that a key file holds (`PRIVATE+KEY+…`); throws for any other text and never quotes it. */
export function parseSigningKey(text: string): SigningKey {
  const [, name = '', rest = ''] = /^PRIVATE\+KEY\+([^+]+)\+[0-9a-f]{8}\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  const typed = Buffer.from(rest, 'base64');
  const type = Object.values(KEY_TYPE).find((known) => known === typed[0]);
  const key = type === undefined || typed.length !== 1 + SEED_BYTES ? undefined : { name, type, seed: new Uint8Array(typed.subarray(1)) };
  // Nothing of the text may stand in the message: it is a private key, or nearly one.
  if (key === undefined || formatSigningKey(key) !== text) throw new Error('Found no signing key. Expected PRIVATE+KEY+<name>+<id>+<base64>.');
  return key;
}
