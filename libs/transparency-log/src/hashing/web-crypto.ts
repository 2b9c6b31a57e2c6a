import type { LogCrypto } from './log-crypto';
import { portableSha256 } from './portable-sha256';

/** Web Crypto takes memory of its own, not memory shared with a worker: a copy is always that. */
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** Checks a log in a browser, or in any runtime with Web Crypto and its Ed25519. */
export const webCrypto: LogCrypto = {
  sha256: portableSha256,
  async verifyEd25519(publicKey, message, signature) {
    if (publicKey.length !== 32) return false;
    const key = await crypto.subtle.importKey('raw', owned(publicKey), { name: 'Ed25519' }, false, ['verify']);
    return crypto.subtle.verify({ name: 'Ed25519' }, key, owned(signature), owned(message));
  },
};
