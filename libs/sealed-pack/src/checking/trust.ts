import { openCheckpoint, parsePolicy, parseVerifierKey, requireQuorum } from '@quanlian/transparency-log';
import type { LogCrypto, OpenCheckpoint, Policy, VerifierKey } from '@quanlian/transparency-log';
import { CHECKPOINT, LOG_KEY, POLICY } from '../format/names';
import { textIn } from '../format/text';
import { refusePack } from '../refusal';
import type { PackFiles } from '../zip/zip';

/** Whom somebody trusts who got this by another way than the pack. Without it, a history that was forged as a whole, keys and all, looks good. */
export interface Trust {
  /** the key of the log, `<name>+<id>+<key>` */
  key?: string;
  /** witnesses, and how many of them are enough (C2SP tlog-policy) */
  policy?: Uint8Array;
  /** PEM of the certificates of the time stamp authority */
  tsa?: Uint8Array;
}

export interface TrustedHead {
  checkpoint: OpenCheckpoint;
  /** says whom the answer rests on */
  found: string;
}

const isSame = (a: VerifierKey, b: VerifierKey): boolean => a.name === b.name && a.publicKey.every((byte, at) => byte === b.publicKey[at]);

/** The checkpoint of the pack, signed by the log and by enough witnesses. */
export async function openHead(crypto: LogCrypto, files: PackFiles, trust: Trust): Promise<TrustedHead> {
  const ownKey = parseVerifierKey(crypto.sha256, textIn(files.get(LOG_KEY)!).trim());
  const key = trust.key === undefined ? ownKey : parseVerifierKey(crypto.sha256, trust.key);
  if (!isSame(key, ownKey)) refusePack('signer.not-trusted', `Found the key ${ownKey.name} in the pack, which is not the one that you trust.`);
  const policy = policyOf(crypto, trust.policy ?? files.get(POLICY));
  if (policy && policy.logs.length > 0 && !policy.logs.some((log) => isSame(log, key)))
    refusePack('signer.not-trusted', `Found the key ${key.name}, a log that the policy does not name.`);
  const checkpoint = await openCheckpoint(crypto, files.get(CHECKPOINT)!, { logs: [key], witnesses: policy?.witnesses });
  if (policy) requireQuorum(policy, checkpoint);
  return { checkpoint, found: foundOf(checkpoint, trust) };
}

const policyOf = (crypto: LogCrypto, bytes: Uint8Array | undefined): Policy | undefined => bytes && parsePolicy(crypto.sha256, bytes);

function foundOf({ origin, size, cosigned }: OpenCheckpoint, { key, policy }: Trust): string {
  const witnesses = cosigned.map(({ witness, seconds }) => `${witness.name} at ${new Date(seconds * 1_000).toISOString()}`);
  const whence = key !== undefined || policy !== undefined ? 'that you gave' : 'in the pack: compare it with the one you got by another way';
  return `${origin} signed a head of ${size} entries; witnesses: ${witnesses.join(', ') || 'none'} (by the key ${whence})`;
}
