/** Memory of its own, as the decoders want it. */
export const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

export const bytesOf = (buffer: ArrayBuffer): Uint8Array => new Uint8Array(buffer);

export const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

export const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> => bytesOf(await crypto.subtle.digest('SHA-256', owned(bytes)));

/** An ASN.1 INTEGER of these bytes that is never negative: a leading one bit would be the sign. */
export const positive = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const stripped = bytes.subarray(bytes.findIndex((byte) => byte !== 0));
  return stripped[0]! >= 0x80 ? new Uint8Array([0, ...stripped]) : owned(stripped);
};
