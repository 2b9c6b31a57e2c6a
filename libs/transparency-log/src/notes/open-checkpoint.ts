import { utf8 } from '../encoding/text';
import type { LogCrypto } from '../hashing/log-crypto';
import { refuse } from '../refusal';
import { parseCheckpointText } from './checkpoint';
import type { Checkpoint } from './checkpoint';
import { cosignedMessage, parseCosignature } from './cosignature';
import { parseNote } from './signed-note';
import type { NoteSignature, SignedNote } from './signed-note';
import { isSm2Key, verifySm2Line } from './sm2-key';
import { isSameKey, KEY_TYPE } from './verifier-key';
import type { VerifierKey } from './verifier-key';

/** The keys that somebody trusts: those of the logs, named as their origins, Ed25519 or SM2 or both, and those of witnesses. */
export interface TrustedKeys {
  logs: readonly VerifierKey[];
  witnesses?: readonly VerifierKey[];
}

/** A checkpoint whose signature by the log was found valid. */
export interface OpenCheckpoint extends Checkpoint {
  note: SignedNote;
  /** The witnesses whose cosignatures are valid, each with the time that it states. */
  cosigned: readonly { witness: VerifierKey; seconds: number }[];
}

async function check(crypto: LogCrypto, key: VerifierKey, message: Uint8Array, signature: Uint8Array): Promise<void> {
  const holds = isSm2Key(key) ? verifySm2Line(key, message, signature) : await crypto.verifyEd25519(key.publicKey, message, signature);
  if (!holds) {
    refuse('note.signature-invalid', `Found a signature of ${key.name} that its key did not make over this text.`);
  }
}

async function cosignatures(
  crypto: LogCrypto,
  { text, signatures }: SignedNote,
  witnesses: readonly VerifierKey[],
): Promise<OpenCheckpoint['cosigned']> {
  const cosigned: { witness: VerifierKey; seconds: number }[] = [];
  for (const { signature: payload, ...signer } of signatures) {
    const witness = witnesses.find((key) => isSameKey(key, signer));
    if (witness === undefined || cosigned.some((other) => other.witness === witness)) continue;
    const { seconds, signature } = parseCosignature(payload);
    await check(crypto, witness, cosignedMessage(text, seconds), signature);
    cosigned.push({ witness, seconds });
  }
  return cosigned;
}

/** Refuses a checkpoint unless a trusted log signed it. Lines of unknown keys are passed over; a broken line of a known key spoils the whole. */
export async function openCheckpoint(crypto: LogCrypto, bytes: Uint8Array, { logs, witnesses = [] }: TrustedKeys): Promise<OpenCheckpoint> {
  const note = parseNote(bytes);
  const checkpoint = parseCheckpointText(note.text);
  const ofOrigin = logs.filter((key) => key.name === checkpoint.origin && (key.type === KEY_TYPE.log || isSm2Key(key)));
  if (ofOrigin.length === 0)
    refuse('checkpoint.origin-unknown', `Found a checkpoint of ${JSON.stringify(checkpoint.origin)}, a log without a trusted key.`);
  const byLog = (signature: NoteSignature): VerifierKey | undefined => ofOrigin.find((key) => isSameKey(key, signature));
  const signed = note.signatures.filter((signature) => byLog(signature) !== undefined);
  if (signed.length === 0) refuse('note.unsigned', `Found no signature of ${checkpoint.origin} under the checkpoint.`);
  for (const signature of signed) await check(crypto, byLog(signature)!, utf8(note.text), signature.signature);
  const cosigners = witnesses.filter(({ type }) => type === KEY_TYPE.cosigner);
  return { ...checkpoint, note, cosigned: await cosignatures(crypto, note, cosigners) };
}
