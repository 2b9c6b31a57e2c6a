import { utf8 } from '../encoding/text';
import { checkpointText } from './checkpoint';
import type { Checkpoint } from './checkpoint';
import { signatureBy } from './signed-note';
import type { SignedNote } from './signed-note';
import type { Signer } from './signer';

/** A checkpoint as a note signed by the log with each of its keys, in this order (C2SP tlog-checkpoint, signed-note). */
export async function signCheckpoint(checkpoint: Checkpoint, ...signers: readonly Signer[]): Promise<SignedNote> {
  const text = checkpointText(checkpoint);
  const signatures = await Promise.all(signers.map(async (signer) => signatureBy(signer.key, await signer.sign(utf8(text)))));
  return { text, signatures };
}
