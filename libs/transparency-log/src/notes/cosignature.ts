import { joinBytes } from '../encoding/bytes';
import { utf8 } from '../encoding/text';
import { refuse } from '../refusal';
import { signatureBy } from './signed-note';
import type { NoteSignature } from './signed-note';
import type { Signer } from './signer';

const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;

/** What a witness signs (C2SP tlog-cosignature, Ed25519): at this time, this was the largest tree that it had seen of this log. */
export const cosignedMessage = (text: string, seconds: number): Uint8Array => utf8(`cosignature/v1\ntime ${seconds}\n${text}`);

/** A witness's signature on a checkpoint at a time in Unix seconds (C2SP tlog-cosignature). */
export async function cosign(text: string, signer: Signer, seconds: number): Promise<NoteSignature> {
  const time = new DataView(new ArrayBuffer(TIME_BYTES));
  time.setBigUint64(0, BigInt(seconds));
  return signatureBy(signer.key, joinBytes(new Uint8Array(time.buffer), await signer.sign(cosignedMessage(text, seconds))));
}

export function parseCosignature(signature: Uint8Array): { seconds: number; signature: Uint8Array } {
  if (signature.length !== TIME_BYTES + SIGNATURE_BYTES) refuse('note.signature-invalid', `Found a cosignature of ${signature.length} bytes.`);
  const seconds = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0));
  if (!Number.isSafeInteger(seconds)) refuse('note.signature-invalid', 'Found a cosignature from a time that no clock shows.');
  return { seconds, signature: signature.slice(TIME_BYTES) };
}
