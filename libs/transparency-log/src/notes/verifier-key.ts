import { sameBytes, joinBytes } from '../encoding/bytes';
import { fromBase64, toBase64 } from '../encoding/base64';
import { toHex } from '../encoding/hex';
import { utf8 } from '../encoding/text';
import type { Sha256 } from '../hashing/sha256';
import { refuse } from '../refusal';

/** Signature types of signed-note: what a key signs, and how. */
export const KEY_TYPE = { log: 0x01, cosigner: 0x04 } as const;
/** An id is a hint, not proof: the signature decides. */
export const KEY_ID_BYTES = 4;
const ED25519_KEY_BYTES = 32;

/** A public key under its name. Name and id together say which key made a signature. */
export interface VerifierKey {
  name: string;
  id: Uint8Array;
  type: number;
  publicKey: Uint8Array;
}

/** Neither empty nor with a space or a plus: both separate fields. */
export const isKeyName = (name: string): boolean => /^[^\p{White_Space}\p{Cc}+]+$/u.test(name);

/** The id follows from name, type and key (C2SP signed-note); throws `key.malformed` for a name that no line can hold. */
export function verifierKey(sha256: Sha256, name: string, type: number, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) refuse('key.malformed', `Found the name ${JSON.stringify(name)}. Expected one without spaces and plus signs.`);
  const id = sha256(joinBytes(utf8(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, KEY_ID_BYTES);
  return { name, id, type, publicKey };
}

/** The text under which a key is handed to others, `<name>+<id>+<key>` (C2SP signed-note). */
export const formatVerifierKey = ({ name, id, type, publicKey }: VerifierKey): string =>
  `${name}+${toHex(id)}+${toBase64(joinBytes(Uint8Array.of(type), publicKey))}`;

/** Reads a `vkey`. The id must be the hash of the rest, so a mistyped key is noticed here and not at the first signature. */
export function parseVerifierKey(sha256: Sha256, vkey: string): VerifierKey {
  const [, name = '', id = '', rest = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey) ?? [];
  const typed = fromBase64(rest);
  if (typed === undefined || typed.length < 2)
    return refuse('key.malformed', 'Found no verifier key. Expected <name>+<id as 8 hex digits>+<base64>.');
  const key = verifierKey(sha256, name, typed[0]!, typed.slice(1));
  if (toHex(key.id) !== id) refuse('key.malformed', `Found the key id ${id} for ${name}. Expected ${toHex(key.id)}, the hash of its name and key.`);
  const isEd25519 = key.type === KEY_TYPE.log || key.type === KEY_TYPE.cosigner;
  if (isEd25519 && key.publicKey.length !== ED25519_KEY_BYTES)
    refuse('key.malformed', `Found ${key.publicKey.length} bytes as Ed25519 key of ${name}.`);
  return key;
}

/** By name and id. */
export const isSameKey = (a: Pick<VerifierKey, 'name' | 'id'>, b: Pick<VerifierKey, 'name' | 'id'>): boolean =>
  a.name === b.name && sameBytes(a.id, b.id);
