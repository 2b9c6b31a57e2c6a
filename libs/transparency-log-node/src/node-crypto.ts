import { createPublicKey, hash, verify } from 'node:crypto';
import type { LogCrypto } from '@quanlian/transparency-log';

/** Checks a log in Node: about four times as fast as the portable hash. */
export const nodeCrypto: LogCrypto = {
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  verifyEd25519(publicKey, message, signature) {
    if (publicKey.length !== 32) return false;
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') }, format: 'jwk' });
    return verify(null, message, key, signature);
  },
};
