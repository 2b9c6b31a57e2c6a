import { asBuffer, CLOSE_ARRAY, describeByte, OPEN_ARRAY, skipSpace, trimEnd } from './bytes';
import { orRefusal, Refused } from './refusal';
import type { JsonRefusal } from './refusal';
import { skimValue } from './skim';
import { sliceJson } from './slice-json';
import type { SliceOptions, SliceResult } from './slice-json';

/** One element of an array with the bytes that were sent for it. */
export interface ArrayElement {
  /** where the element starts in the whole input */
  offset: number;
  /** exactly what was sent, from its first byte to its last, without the space around it; shares memory with the input */
  bytes: Uint8Array;
  /** its own outcome; offsets in a refusal count from the element's first byte */
  result: SliceResult;
}

/** Refused as a whole only where no array can be made out; a bad element is refused alone. */
export type ArrayResult = { ok: true; elements: ArrayElement[] } | JsonRefusal;

/**
 * Cuts a JSON array into the exact bytes of its elements and reads each on its own: a bad element spoils only itself
 * as long as brackets and quotes still show where it ends.
 */
export function sliceArray(bytes: Uint8Array, options: SliceOptions = {}): ArrayResult {
  return orRefusal((): ArrayResult => {
    const spans = elementSpans(asBuffer(bytes));
    return {
      ok: true,
      elements: spans.map(({ start, end }) => {
        const element = bytes.subarray(start, end);
        return { offset: start, bytes: element, result: sliceJson(element, options) };
      }),
    };
  });
}

function elementSpans(bytes: Buffer): { start: number; end: number }[] {
  let at = skipSpace(bytes, 0);
  if (bytes[at] !== OPEN_ARRAY) refuse(bytes, at, "'[' at the start of a batch");
  at = skipSpace(bytes, at + 1);
  const spans: { start: number; end: number }[] = [];
  while (bytes[at] !== CLOSE_ARRAY || spans.length > 0) {
    const end = skimValue(bytes, at, CLOSE_ARRAY);
    if (end === at) refuse(bytes, at, 'an element');
    spans.push({ start: at, end: trimEnd(bytes, at, end) });
    at = end;
    if (bytes[at] === CLOSE_ARRAY) break;
    at = skipSpace(bytes, at + 1);
  }
  at = skipSpace(bytes, at + 1);
  if (at < bytes.length) refuse(bytes, at, 'nothing more after the batch');
  return spans;
}

function refuse(bytes: Buffer, at: number, expected: string): never {
  throw new Refused('json.syntax', at, `Found ${describeByte(bytes[at])}. Expected ${expected}.`);
}
