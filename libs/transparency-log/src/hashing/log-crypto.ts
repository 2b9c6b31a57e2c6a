import type { Sha256 } from './sha256';

/** What checking a log needs of its platform. */
export interface LogCrypto {
  sha256: Sha256;
  /** Ed25519 (RFC 8032); a key or signature that is none is simply not valid. */
  verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean | Promise<boolean>;
}
