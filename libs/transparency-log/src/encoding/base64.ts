const CHUNK = 8_192;

/** Standard base64 with padding; in Node and in a page. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/**
 * Standard base64 with padding, in its one canonical spelling; `undefined` for anything else. White space and stray bits behind the last byte
 * are refused, so that no byte of a signed file can change without notice.
 */
export function fromBase64(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  // All before the last four characters has one spelling: only behind the last byte there are bits to spare.
  const last = binary.slice(binary.length - (binary.length % 3 || 3));
  return btoa(last) === text.slice(-4) ? bytes : undefined;
}
