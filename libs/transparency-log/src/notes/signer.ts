import type { VerifierKey } from './verifier-key';

/** Holds a private key: a file while developing, a module or a signing service in production. */
export interface Signer {
  readonly key: VerifierKey;
  sign(message: Uint8Array): Promise<Uint8Array>;
}
