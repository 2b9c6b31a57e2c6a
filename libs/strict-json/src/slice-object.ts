import { asBuffer, CLOSE_OBJECT, COMMA, OPEN_OBJECT, skipSpace, trimEnd } from './bytes';
import type { JsonRefusal } from './refusal';
import { skimValue } from './skim';
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
  let at = skipSpace(bytes, bytes.indexOf(OPEN_OBJECT) + 1);
  while (bytes[at] !== CLOSE_OBJECT) {
    const { end } = scanString(bytes, at);
    const name = JSON.parse(bytes.toString('utf8', at, end)) as string;
    const start = skipSpace(bytes, skipSpace(bytes, end) + 1);
    at = skimValue(bytes, start, CLOSE_OBJECT);
    members.set(name, bytes.subarray(start, trimEnd(bytes, start, at)));
    if (bytes[at] === COMMA) at = skipSpace(bytes, at + 1);
  }
  return members;
}
