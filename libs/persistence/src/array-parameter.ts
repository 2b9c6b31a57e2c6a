/**
 * Arrays as one parameter in PostgreSQL's binary format. The driver would write an array as text, each byte string in hexadecimal and each JSON text
 * with its quotes escaped; for the contents of events that costs more than the insert itself.
 *
 * Format: what `array_recv` of PostgreSQL reads: 32-bit numbers (dimensions, has nulls, element type; for each dimension its length and lower bound),
 * then each element as length and bytes, a null as length -1. Element types are the fixed numbers of the catalogue `pg_type`.
 */
const BYTEA = 17;
const JSON_TEXT = 114;
const HEADER_BYTES = { empty: 12, filled: 20 };
const LENGTH_BYTES = 4;
const NULL_LENGTH = -1;

/** For a parameter cast to `bytea[]`. */
export function byteaArray(values: readonly (Uint8Array | null)[]): Buffer {
  const [array, start] = arrayFor(
    BYTEA,
    values,
    values.map((value) => value?.length ?? 0),
  );
  let at = start;
  for (const value of values) {
    at = array.writeInt32BE(value?.length ?? NULL_LENGTH, at);
    if (!value) continue;
    array.set(value, at);
    at += value.length;
  }
  return array;
}

/** For a parameter cast to `json[]`; each value as `JSON.stringify` writes it. */
export function jsonArray(values: readonly object[]): Buffer {
  const texts = values.map((value) => JSON.stringify(value));
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const [array, start] = arrayFor(JSON_TEXT, values, lengths);
  let at = start;
  texts.forEach((text, place) => {
    at = array.writeInt32BE(lengths[place]!, at);
    at += array.write(text, at);
  });
  return array;
}

/** An array with its header written, and where the first element begins. */
function arrayFor(elementType: number, values: readonly unknown[], lengths: readonly number[]): [array: Buffer, start: number] {
  const isEmpty = values.length === 0;
  const contents = lengths.reduce((sum, length) => sum + LENGTH_BYTES + length, 0);
  const array = Buffer.allocUnsafe((isEmpty ? HEADER_BYTES.empty : HEADER_BYTES.filled) + contents);
  const header = isEmpty ? [0, 0, elementType] : [1, values.includes(null) ? 1 : 0, elementType, values.length, 1];
  return [array, header.reduce((at, number) => array.writeInt32BE(number, at), 0)];
}
