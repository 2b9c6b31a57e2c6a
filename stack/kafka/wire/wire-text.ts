/** What the broker's protocol is made of; the flexible forms ("compact") write a length as a variable-length number, one more than it is. */
export const int8 = (value: number): Buffer => Buffer.from([value]);
export const int16 = (value: number): Buffer => Buffer.from([(value >> 8) & 0xff, value & 0xff]);

export function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

export function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}

export const countedText = (value: string): Buffer => Buffer.concat([int16(Buffer.byteLength(value)), Buffer.from(value)]);
export const bytes = (value: Buffer): Buffer => Buffer.concat([int32(value.length), value]);
export const compactBytes = (value: Buffer): Buffer => Buffer.concat([varint(value.length + 1), value]);
export const compactText = (value: string): Buffer => compactBytes(Buffer.from(value));
export const compactArray = (items: readonly Buffer[]): Buffer => Buffer.concat([varint(items.length + 1), ...items]);
/** Room for fields of later versions; we send none. */
export const NO_TAGS = int8(0);

/** Reads an answer field by field. */
export class WireReader {
  private at = 0;

  constructor(private readonly buffer: Buffer) {}

  int16(): number {
    this.at += 2;
    return this.buffer.readInt16BE(this.at - 2);
  }

  int32(): number {
    this.at += 4;
    return this.buffer.readInt32BE(this.at - 4);
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.buffer.readUInt8(this.at++);
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  text(): string | undefined {
    return this.slice(this.int16());
  }

  compactText(): string | undefined {
    return this.slice(this.varint() - 1);
  }

  compactArray<T>(item: () => T): T[] {
    return Array.from({ length: Math.max(0, this.varint() - 1) }, item);
  }

  skipTags(): void {
    for (let left = this.varint(); left > 0; left--) {
      this.varint();
      this.slice(this.varint());
    }
  }

  private slice(length: number): string | undefined {
    if (length < 0) return undefined;
    this.at += length;
    return this.buffer.toString('utf8', this.at - length, this.at);
  }
}
