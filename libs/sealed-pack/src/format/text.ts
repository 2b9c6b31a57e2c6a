const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const bytesOf = (text: string): Uint8Array => ENCODER.encode(text);
/** Throws TypeError for what is no UTF-8. */
export const textIn = (bytes: Uint8Array): string => DECODER.decode(bytes);
export const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
