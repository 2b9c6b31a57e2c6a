import { joinBytes } from '../encoding/bytes';
import { refuse } from '../refusal';

/** An entry carries its length in two bytes, so what does not fit is logged as a commitment. */
export const MAX_ENTRY_BYTES = 65_535;

const LENGTH_BYTES = 2;

/** An entry as it stands in a bundle: its length in two bytes, then itself (tlog-tiles). */
export function bundledEntry(entry: Uint8Array): Uint8Array {
  if (entry.length > MAX_ENTRY_BYTES) {
    refuse('leaf.too-long', `Found an entry of ${entry.length} bytes. Expected at most ${MAX_ENTRY_BYTES}: log a commitment, not the content.`);
  }
  return joinBytes(Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry);
}

/** The entries of a bundle, as views into it. */
export function parseEntryBundle(bundle: Uint8Array, expected: number): Uint8Array[] {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length;) {
    const from = at + LENGTH_BYTES;
    at = from + ((bundle[from - 2] ?? 0) << 8) + (bundle[from - 1] ?? 0);
    if (from > bundle.length || at > bundle.length) refuse('bundle.malformed', `Found a bundle cut off within entry ${entries.length}.`);
    entries.push(bundle.subarray(from, at));
  }
  if (entries.length !== expected) refuse('bundle.malformed', `Found a bundle of ${entries.length} entries. Expected ${expected}.`);
  return entries;
}
