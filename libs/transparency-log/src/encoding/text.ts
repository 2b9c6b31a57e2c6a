const ENCODER = new TextEncoder();
// ignoreBOM keeps a byte order mark in the text: dropping it would let two different files read the same.
const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const utf8 = (text: string): Uint8Array => ENCODER.encode(text);

/** The text whose UTF-8 these bytes are; `undefined` if there is none. Encoding it again gives the same bytes. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return DECODER.decode(bytes);
  } catch {
    return undefined;
  }
}
