import { isSm2PublicKey, verifySm2 } from '@quanlian/sm2';
import { joinBytes, sameBytes } from '../encoding/bytes';
import { utf8 } from '../encoding/text';
import type { Sha256 } from '../hashing/sha256';
import { refuse } from '../refusal';
import { verifierKey } from './verifier-key';
import type { VerifierKey } from './verifier-key';

/** What signed-note leaves to everybody: behind it stands an identifier of one's own, and then the key. */
const OWN_TYPE = 0xff;
const IDENTIFIER = utf8('quanlian.example/sm2-with-sm3/v1');

/**
 * The key of a line with SM2 and SM3 (GB/T 32918.2, signer 1234567812345678) under its name: type ff, the identifier, x and y. Its signatures are r and s over
 * the same bytes as those of the log's Ed25519 key. Throws `key.malformed` for bytes that are no point of the curve.
 */
export function sm2VerifierKey(sha256: Sha256, name: string, publicKey: Uint8Array): VerifierKey {
  if (!isSm2PublicKey(publicKey)) refuse('key.malformed', `Found ${publicKey.length} bytes as SM2 key of ${name}, no point of its curve.`);
  return verifierKey(sha256, name, OWN_TYPE, joinBytes(IDENTIFIER, publicKey));
}

/** Whether a key is one for such lines; other keys of type ff are somebody else's. */
export const isSm2Key = ({ type, publicKey }: VerifierKey): boolean =>
  type === OWN_TYPE && sameBytes(publicKey.slice(0, IDENTIFIER.length), IDENTIFIER) && isSm2PublicKey(publicKey.slice(IDENTIFIER.length));

export const verifySm2Line = ({ publicKey }: VerifierKey, message: Uint8Array, signature: Uint8Array): boolean =>
  verifySm2(publicKey.slice(IDENTIFIER.length), message, signature);
