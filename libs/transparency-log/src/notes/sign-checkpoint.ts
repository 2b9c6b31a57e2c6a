import { utf8 } from '../encoding/text';
import { checkpointText } from './checkpoint';
import type { Checkpoint } from './checkpoint';
import { signatureBy } from './signed-note';
import type { SignedNote } from './signed-note';
import type { Signer } from './signer';

/** A checkpoint as a note signed by the log (C2SP tlog-checkpoint, signed-note). */
export async function signCheckpoint(checkpoint: Checkpoint, signer: Signer): Promise<SignedNote> {
  const text = checkpointText(checkpoint);
  return { text, signatures: [signatureBy(signer.key, await signer.sign(utf8(text)))] };
}
