import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import type { SignatureVerifier } from './signature-verifier';

const keyOf = (publicKey: string): JsonWebKey | undefined => {
  try {
    return JSON.parse(publicKey) as JsonWebKey;
  } catch {
    return undefined;
  }
};

/** RFC 8037, the public key as a JWK. `Ed25519` is what RFC 9864 calls the same. */
export const ED25519: SignatureVerifier = {
  algorithms: ['EdDSA', 'Ed25519'],
  objection(publicKey) {
    const jwk = keyOf(publicKey);
    if (jwk?.kty !== 'OKP' || jwk.crv !== 'Ed25519') return 'expected a JWK with kty OKP and crv Ed25519';
    if (jwk.d !== undefined) return 'it holds the private part: that key is known to others now, make another one';
    return Buffer.from(String(jwk.x), 'base64url').length === 32 ? undefined : 'expected x of 32 bytes';
  },
  verify: (publicKey, signed, signature) => verify(null, signed, createPublicKey({ key: keyOf(publicKey)!, format: 'jwk' }), signature),
};
