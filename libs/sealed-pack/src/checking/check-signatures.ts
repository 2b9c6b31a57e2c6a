import type { CaseEvent } from '@quanlian/contracts';
import { requireSignature } from '@quanlian/transparency-log';
import type { LogCrypto } from '@quanlian/transparency-log';
import { eventName, signatureName, SIGNATURES } from '../format/names';
import { refusePack } from '../refusal';
import type { PackFiles } from '../zip/zip';
import type { ProvenEntry } from './check-entries';
import { fromBase64Url, readDetachedJws } from './detached-jws';
import { OrganKeys } from './organ-keys';
import type { OrganKey } from './organ-keys';

/** What Ed25519 is called in a JWS: RFC 8037, and RFC 9864. */
const ED25519 = ['EdDSA', 'Ed25519'];

/**
 * Every event is there with the signature to which its entry commits, and every signature is over the bytes of its event, under a key that the organ registered in
 * the log and that was good when the event was accepted.
 */
export async function checkSignatures(crypto: LogCrypto, files: PackFiles, entries: readonly ProvenEntry[]): Promise<string> {
  const keys = new OrganKeys(entries);
  const signers = new Set<string>();
  const unclaimed = new Set([...files.keys()].filter((name) => name.startsWith(SIGNATURES)));
  let leftOut = 0;
  for (const { index, leaf, event } of entries) {
    const [signature, content] = [files.get(signatureName(index)), files.get(eventName(index))];
    if (event === undefined || (content === undefined && signature !== undefined)) continue;
    const isLeftOut = leaf.jws256 !== undefined && signature === undefined && (content === undefined || keys.areHeldBack(event));
    if (isLeftOut) leftOut += 1;
    else requireSignature(crypto.sha256, leaf, signature);
    if (signature === undefined || content === undefined) continue;
    unclaimed.delete(signatureName(index));
    const { algorithm, keyId, signature: bytes, signedOver } = readDetachedJws(signatureName(index), signature);
    const key = goodKey(keys, event, keyId, algorithm);
    if (!(await crypto.verifyEd25519(key, signedOver(content), bytes)))
      refusePack('signature.differs', `Found a signature that is not over ${eventName(index)} under key ${keyId} of ${event.source}.`);
    signers.add(`${event.source} ${keyId}`);
  }
  const [name] = unclaimed;
  if (name !== undefined) refusePack('entry.missing', `Found ${name} and not the bytes of an event that it could be over.`);
  const checked = entries.filter(({ index }) => files.has(signatureName(index))).length;
  const found = checked === 0 ? 'no event is here with a signature' : `${checked} events are signed under ${[...signers].sort().join(', ')}`;
  return leftOut === 0
    ? found
    : `${found}; ${leftOut} came with signatures that are left out, as something of them or of their organ's keys is held back`;
}

function goodKey(keys: OrganKeys, event: CaseEvent, keyId: string, algorithm: string): Uint8Array {
  const key = keys.of(event, keyId);
  if (key === undefined)
    return refusePack('signature.key-unknown', `Found no event in which ${event.source} had registered key ${keyId} before event ${event.id}.`);
  if (event.acceptedAt < key.from || event.acceptedAt >= key.to || keys.isRevoked(event, keyId))
    refusePack(
      'signature.key-not-good',
      `Found key ${keyId} of ${event.source}, which was not valid, or revoked, when event ${event.id} was accepted.`,
    );
  if (algorithm !== key.algorithm || !ED25519.includes(algorithm))
    refusePack('signature.unreadable', `Found alg ${algorithm} for event ${event.id}. Expected ${key.algorithm}, and one of ${ED25519.join(', ')}.`);
  return publicKeyIn(key) ?? refusePack('signature.key-unknown', `Found no Ed25519 key in the registration of ${keyId} of ${event.source}.`);
}

function publicKeyIn({ publicKey }: OrganKey): Uint8Array | undefined {
  try {
    const { x } = JSON.parse(publicKey) as { x?: unknown };
    return fromBase64Url(String(x));
  } catch {
    return undefined;
  }
}
