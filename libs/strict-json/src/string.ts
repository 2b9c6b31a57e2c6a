import { BACKSLASH, describeByte, QUOTE } from './bytes';
import { Refused } from './refusal';

const SIMPLE_ESCAPES = new Set([...'"\\/bfnrt'].map((letter) => letter.charCodeAt(0)));
const LETTER_U = 0x75;

/** Scans the string that opens at `start`; `end` is the place after its closing quote. */
export function scanString(bytes: Buffer, start: number): { end: number; escaped: boolean } {
  let escaped = false;
  let at = start + 1;
  for (;;) {
    const byte = bytes[at];
    if (byte === QUOTE) return { end: at + 1, escaped };
    if (byte === BACKSLASH) {
      escaped = true;
      at = scanEscape(bytes, at);
    } else if (byte === undefined || byte < 0x20) {
      throw new Refused(
        'json.syntax',
        at,
        `Found ${describeByte(byte)} inside a string. Expected a closing quote; control characters are written \\u00XX.`,
      );
    } else at += 1;
  }
}

function scanEscape(bytes: Buffer, at: number): number {
  const letter = bytes[at + 1];
  if (letter !== LETTER_U) {
    if (letter !== undefined && SIMPLE_ESCAPES.has(letter)) return at + 2;
    throw new Refused('json.syntax', at, `Found a backslash before ${describeByte(letter)}. Expected one of " \\ / b f n r t u.`);
  }
  const unit = codeUnit(bytes, at);
  if (unit < 0xd800 || unit > 0xdfff) return at + 6;
  const low = unit < 0xdc00 && bytes[at + 6] === BACKSLASH && bytes[at + 7] === LETTER_U ? codeUnit(bytes, at + 6) : 0;
  if (low >= 0xdc00 && low <= 0xdfff) return at + 12;
  throw new Refused('json.lone-surrogate', at, 'Found half of a surrogate pair. Expected a high and a low half together: write the whole character.');
}

function codeUnit(bytes: Buffer, at: number): number {
  const digits = bytes.toString('latin1', at + 2, at + 6);
  if (/^[0-9a-fA-F]{4}$/.test(digits)) return parseInt(digits, 16);
  throw new Refused('json.syntax', at, 'Found an incomplete \\u escape. Expected four hexadecimal digits.');
}
