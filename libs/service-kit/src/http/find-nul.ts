const escapePointer = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** Only an escape brings the character into JSON; without one there is nothing to look for. */
export const mayHoldNul = (json: Uint8Array): boolean => Buffer.from(json.buffer, json.byteOffset, json.byteLength).includes('\\u0000');

/** JSON pointer of the first string or name with a NUL character: PostgreSQL keeps no text with one, so nobody downstream could store it. */
export function findNul(value: unknown, pointer = ''): string | undefined {
  if (typeof value === 'string') return value.includes('\u0000') ? pointer : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    if (name.includes('\u0000')) return pointer;
    const found = findNul(inner, `${pointer}/${escapePointer(name)}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
