import { fromBase64, toBase64 } from '../encoding/base64';
import { textOf, utf8 } from '../encoding/text';
import { HASH_BYTES } from '../hashing/sha256';
import type { Hash } from '../hashing/sha256';
import { refuse } from '../refusal';
import type { LogRefusalCode } from '../refusal';

/** RFC 6962 proofs have one hash for each level of the tree, and a size fits 63 bits. */
const MAX_HASHES = 63;

export const hashLines = (hashes: readonly Hash[]): string => hashes.map((hash) => `${toBase64(hash)}\n`).join('');

export function parseHashLines(lines: readonly string[], code: LogRefusalCode): Hash[] {
  if (lines.length > MAX_HASHES) refuse(code, `Found ${lines.length} hashes. Expected at most ${MAX_HASHES}.`);
  return lines.map((line) => {
    const hash = fromBase64(line);
    return hash?.length === HASH_BYTES ? hash : refuse(code, `Found ${JSON.stringify(line.slice(0, 60))}. Expected a hash of 32 bytes in base64.`);
  });
}

/** The lines up to the first empty one, and the checkpoint behind it, byte for byte. */
export function splitAtCheckpoint(bytes: Uint8Array, code: LogRefusalCode): { lines: string[]; checkpoint: Uint8Array } {
  const text = textOf(bytes);
  const end = text?.indexOf('\n\n') ?? -1;
  if (text === undefined || end < 0) return refuse(code, 'Found bytes that are not UTF-8, or no empty line before the checkpoint.');
  return { lines: text.slice(0, end).split('\n'), checkpoint: utf8(text.slice(end + 2)) };
}
