import { fromBase64, toBase64 } from '../encoding/base64';
import { joinBytes } from '../encoding/bytes';
import { textOf, utf8 } from '../encoding/text';
import { refuse } from '../refusal';
import { isKeyName, KEY_ID_BYTES } from './verifier-key';
import type { VerifierKey } from './verifier-key';

/** A signature line: who signed, and what the key made of the text. What the bytes mean is up to the type of the key. */
export interface NoteSignature {
  name: string;
  id: Uint8Array;
  signature: Uint8Array;
}

/** A text with signatures (C2SP signed-note). `text` ends with a newline and is what the signatures cover. */
export interface SignedNote {
  text: string;
  signatures: readonly NoteSignature[];
}

/** Sixteen are what every reader must take; beyond a hundred somebody wants our time. */
const MAX_SIGNATURES = 100;
const MAX_NOTE_BYTES = 1_000_000;

const CONTROL = /[\u0000-\u0009\u000b-\u001f]/;
const LINE = /^\u2014 ([^ \n]+) ([A-Za-z0-9+/=]+)$/;

/** The inverse of `parseSignatureLine`. */
export const signatureLine = ({ name, id, signature }: NoteSignature): string => `\u2014 ${name} ${toBase64(joinBytes(id, signature))}\n`;

export const signatureBy = ({ name, id }: VerifierKey, signature: Uint8Array): NoteSignature => ({ name, id, signature });

/** The bytes of a note: text, empty line, a line for each signature (C2SP signed-note). */
export const formatNote = ({ text, signatures }: SignedNote): Uint8Array => utf8(`${text}\n${signatures.map(signatureLine).join('')}`);

/** Refuses, with `note.malformed`, a line that is not dash, key name and base64. */
export function parseSignatureLine(line: string): NoteSignature {
  const [, name = '', base64 = ''] = LINE.exec(line) ?? [];
  const bytes = fromBase64(base64);
  if (!isKeyName(name) || bytes === undefined || bytes.length <= KEY_ID_BYTES) {
    return refuse('note.malformed', `Found ${JSON.stringify(line.slice(0, 100))}. Expected a dash, a key name and a signature in base64.`);
  }
  return { name, id: bytes.slice(0, KEY_ID_BYTES), signature: bytes.slice(KEY_ID_BYTES) };
}

/** Reads a note without believing it. The text ends at the last empty line, so a text may have empty lines of its own. */
export function parseNote(bytes: Uint8Array): SignedNote {
  if (bytes.length > MAX_NOTE_BYTES) refuse('note.malformed', `Found a note of ${bytes.length} bytes. Expected at most ${MAX_NOTE_BYTES}.`);
  const whole = textOf(bytes);
  if (whole === undefined || CONTROL.test(whole)) return refuse('note.malformed', 'Found bytes that are not UTF-8, or control characters.');
  const end = whole.lastIndexOf('\n\n');
  if (end < 0 || !whole.endsWith('\n')) refuse('note.malformed', 'Found no empty line before the signatures, or no newline at the end.');
  const lines = whole.slice(end + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) refuse('note.malformed', `Found ${lines.length} signatures. Expected at most ${MAX_SIGNATURES}.`);
  return { text: whole.slice(0, end + 1), signatures: lines.map(parseSignatureLine) };
}
