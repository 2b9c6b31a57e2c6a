import { BACKSLASH, CLOSE_ARRAY, CLOSE_OBJECT, COMMA, describeByte, OPEN_ARRAY, OPEN_OBJECT, QUOTE } from './bytes';
import { Refused } from './refusal';

/**
 * Follows quotes and brackets only, from `start` to the ',' or the bracket that ends an element of the array, or a member of the object, around it.
 * All five are ASCII, and no byte of a longer UTF-8 character is, so this works on bytes and even where the text is not UTF-8.
 */
export function skimValue(bytes: Buffer, start: number, closer: number): number {
  const closers: number[] = [];
  let at = start;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) at = skimString(bytes, at);
    else if (byte === OPEN_OBJECT) closers.push(CLOSE_OBJECT);
    else if (byte === OPEN_ARRAY) closers.push(CLOSE_ARRAY);
    else if (closers.length === 0) {
      if (byte === COMMA || byte === closer) return at;
      if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) lost(bytes, at);
    } else if ((byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) && closers.pop() !== byte) lost(bytes, at);
  }
  return lost(bytes, at);
}

function skimString(bytes: Buffer, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

function lost(bytes: Buffer, at: number): never {
  const place = Math.min(at, bytes.length);
  throw new Refused(
    'json.syntax',
    place,
    `Found ${describeByte(bytes[place])}. Expected brackets and quotes that close: the elements cannot be told apart.`,
  );
}
