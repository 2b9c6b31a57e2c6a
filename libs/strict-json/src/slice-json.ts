import { asBuffer } from './bytes';
import { plainValue } from './plain-value';
import { orRefusal, Refused } from './refusal';
import type { JsonRefusal } from './refusal';
import { Scanner } from './scanner';
import { refuseBadUtf8 } from './utf8';

/** Objects and arrays inside one another, unless the caller says otherwise. */
export const MAX_DEPTH = 32;

/** Limits of one reading. */
export interface SliceOptions {
  /** how many objects and arrays may lie inside one another */
  maxDepth?: number;
}

/** The parsed value, or why the bytes are refused and where. */
export type SliceResult = { ok: true; value: unknown } | JsonRefusal;

/**
 * Reads bytes as exactly one JSON value, or says why not. Two readers of what this accepts cannot disagree about its meaning:
 * no duplicate keys, no half characters, no numbers that overflow, no byte order mark, nothing after the value.
 */
export function sliceJson(bytes: Uint8Array, { maxDepth = MAX_DEPTH }: SliceOptions = {}): SliceResult {
  return orRefusal((): SliceResult => {
    const buffer = asBuffer(bytes);
    refuseBadUtf8(buffer);
    if (buffer[0] === 0xef) refuseByteOrderMark(buffer);
    const plain = plainValue(buffer, maxDepth);
    if (plain !== undefined) return { ok: true, value: plain };
    new Scanner(buffer, maxDepth).scan();
    return { ok: true, value: JSON.parse(buffer.toString('utf8')) };
  });
}

function refuseByteOrderMark(buffer: Buffer): void {
  if (buffer[1] !== 0xbb || buffer[2] !== 0xbf) return;
  throw new Refused('json.syntax', 0, 'Found a byte order mark. Expected JSON text without one: remove the first three bytes.');
}
