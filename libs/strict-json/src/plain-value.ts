import { BACKSLASH, QUOTE } from './bytes';

/**
 * The value of text that needs no closer look, which is nearly all: `JSON.parse` checks the grammar, and what it lets pass shows in what it built.
 * Without a backslash no character can be half, and where a key was given twice fewer strings were built than were written. Undefined where anything
 * at all is unusual; the scanner then says what and where.
 */
export function plainValue(bytes: Buffer, maxDepth: number): unknown {
  const written = stringsIn(bytes);
  if (written === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return stringsBuilt(value, maxDepth) === written ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Half the number of quotes; undefined where a backslash may stand before one. */
function stringsIn(bytes: Buffer): number | undefined {
  let quotes = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) quotes += 1;
    else if (byte === BACKSLASH) return undefined;
  }
  return quotes / 2;
}

/** Names and texts of a value; not a number where it is too deep or holds what the scanner refuses. */
function stringsBuilt(value: unknown, depthLeft: number): number {
  if (typeof value === 'string') return 1;
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : Number.NaN;
  if (typeof value !== 'object' || value === null) return 0;
  if (depthLeft === 0) return Number.NaN;
  let strings = 0;
  if (Array.isArray(value)) {
    for (const element of value) strings += stringsBuilt(element, depthLeft - 1);
    return strings;
  }
  for (const name of Object.keys(value)) {
    if (name === '__proto__') return Number.NaN;
    strings += 1 + stringsBuilt((value as Record<string, unknown>)[name], depthLeft - 1);
  }
  return strings;
}
