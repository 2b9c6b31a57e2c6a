import type { CaseEvent } from '@quanlian/contracts';
import { requireSignature } from '@quanlian/transparency-log';
import type { LogCrypto } from '@quanlian/transparency-log';
import { eventName, signatureName, SIGNATURES } from '../format/names';
import { refusePack } from '../refusal';
import type { PackFiles } from '../zip/zip';
import type { ProvenEntry } from './check-entries';
import { readDetachedJws } from './detached-jws';
import { OrganKeys } from './organ-keys';
import { ALGORITHMS, keyFor, wayOf } from './signing-ways';

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
    const holds = goodKey(crypto, keys, event, { keyId, algorithm });
    if (!(await holds(signedOver(content), bytes)))
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

type Holds = (signed: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;

function goodKey(crypto: LogCrypto, keys: OrganKeys, event: CaseEvent, { keyId, algorithm }: { keyId: string; algorithm: string }): Holds {
  const key = keys.of(event, keyId);
  if (key === undefined)
    return refusePack('signature.key-unknown', `Found no event in which ${event.source} had registered key ${keyId} before event ${event.id}.`);
  if (event.acceptedAt < key.from || event.acceptedAt >= key.to || keys.isRevoked(event, keyId))
    refusePack(
      'signature.key-not-good',
      `Found key ${keyId} of ${event.source}, which was not valid, or revoked, when event ${event.id} was accepted.`,
    );
  const way = wayOf(algorithm);
  if (algorithm !== key.algorithm || way === undefined)
    return refusePack(
      'signature.unreadable',
      `Found alg ${algorithm} for event ${event.id}. Expected ${key.algorithm}, and one of ${ALGORITHMS.join(', ')}.`,
    );
  const publicKey = keyFor(way, key.publicKey);
  if (publicKey === undefined)
    return refusePack('signature.key-unknown', `Found no key for ${algorithm} in the registration of ${keyId} of ${event.source}.`);
  return (signed, signature) => way.holds(crypto, publicKey, signed, signature);
}
