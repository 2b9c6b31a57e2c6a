import { asBuffer, CLOSE_ARRAY, CLOSE_OBJECT, COMMA, isSpace, OPEN_ARRAY, OPEN_OBJECT, QUOTE } from './bytes';
import type { JsonRefusal } from './refusal';
import { MAX_DEPTH, sliceJson } from './slice-json';
import type { SliceOptions } from './slice-json';
import { scanString } from './string';

/** The members of an object by their names, each as the exact bytes that were sent for its value; they share memory with the input. */
export type ObjectResult = { ok: true; members: ReadonlyMap<string, Uint8Array> } | JsonRefusal;

/** Cuts a JSON object into the exact bytes of its members. */
export function sliceObject(bytes: Uint8Array, options: SliceOptions = {}): ObjectResult {
  const whole = sliceJson(bytes, { maxDepth: (options.maxDepth ?? MAX_DEPTH) + 1 });
  if (!whole.ok) return whole;
  if (typeof whole.value !== 'object' || whole.value === null || Array.isArray(whole.value))
    return { ok: false, code: 'json.syntax', offset: 0, detail: 'Found a value that is no object. Expected an object.' };
  return { ok: true, members: membersOf(asBuffer(bytes)) };
}

/** Only for bytes that were read already: nothing is checked again. */
function membersOf(bytes: Buffer): Map<string, Uint8Array> {
  const members = new Map<string, Uint8Array>();
  let at = nextOf(bytes, bytes.indexOf(OPEN_OBJECT) + 1);
  while (bytes[at] !== CLOSE_OBJECT) {
    const { end } = scanString(bytes, at);
    const name = JSON.parse(bytes.toString('utf8', at, end)) as string;
    const start = nextOf(bytes, nextOf(bytes, end) + 1);
    at = endOf(bytes, start);
    members.set(name, bytes.subarray(start, at));
    at = nextOf(bytes, at);
    if (bytes[at] === COMMA) at = nextOf(bytes, at + 1);
  }
  return members;
}

function nextOf(bytes: Buffer, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  return at;
}

function endOf(bytes: Buffer, start: number): number {
  let depth = 0;
  for (let at = start; ; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      at = scanString(bytes, at).end - 1;
      if (depth === 0) return at + 1;
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth += 1;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      depth -= 1;
      if (depth === 0) return at + 1;
      if (depth < 0) return at;
    } else if (depth === 0 && (byte === COMMA || isSpace(byte))) return at;
  }
}
