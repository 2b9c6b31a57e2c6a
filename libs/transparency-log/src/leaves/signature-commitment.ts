import { toBase64 } from '../encoding/base64';
import type { Sha256 } from '../hashing/sha256';
import { refuse } from '../refusal';
import type { Leaf } from './leaf';

/**
 * Binds an entry to the signature (detached JWS) that came with its event. No salt is needed: nobody makes a signature of a guess at the content
 * without the private key, so the hash tells nothing to whoever does not have the signature.
 */
export const signatureHash = (sha256: Sha256, jws: Uint8Array): string => toBase64(sha256(jws));

/** The signature is the one to which the entry commits, down to the byte. An entry that commits to none says nothing of a signature. */
export function requireSignature(sha256: Sha256, { jws256 }: Leaf, jws: Uint8Array | undefined): void {
  if (jws256 === undefined) return;
  if (jws === undefined) return refuse('signature.taken-away', 'Found no signature. The entry says that the event came with one.');
  const found = signatureHash(sha256, jws);
  if (found !== jws256)
    refuse('signature.changed', `Found a signature with the SHA-256 ${found}. The entry says that the event came with ${String(jws256)}.`);
}
