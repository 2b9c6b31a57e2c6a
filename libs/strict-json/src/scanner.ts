import { CLOSE_ARRAY, CLOSE_OBJECT, COLON, COMMA, describeByte, isDigit, isSpace, MINUS, OPEN_ARRAY, OPEN_OBJECT, QUOTE } from './bytes';
import { scanNumber } from './number';
import { Refused } from './refusal';
import { scanString } from './string';

const LITERALS = new Map([
  [0x74, 'true'],
  [0x66, 'false'],
  [0x6e, 'null'],
]);

/** One pass over UTF-8 bytes that checks the whole grammar of RFC 8259 and what it leaves open; it builds no value. */
export class Scanner {
  private at = 0;

  constructor(
    private readonly bytes: Buffer,
    private readonly maxDepth: number,
  ) {}

  /** Returns when the bytes are exactly one value. */
  scan(): void {
    this.skipSpace();
    this.value(1);
    this.skipSpace();
    if (this.at < this.bytes.length) this.unexpected('nothing more after the value');
  }

  private value(depth: number): void {
    const byte = this.bytes[this.at];
    if (byte === QUOTE) this.at = scanString(this.bytes, this.at).end;
    else if (byte === OPEN_OBJECT) this.object(depth);
    else if (byte === OPEN_ARRAY) this.array(depth);
    else if (byte === MINUS || isDigit(byte)) this.at = scanNumber(this.bytes, this.at);
    else this.literal(byte);
  }

  private object(depth: number): void {
    this.enter(depth);
    if (this.takeIf(CLOSE_OBJECT)) return;
    const keys = new Set<string>();
    do {
      this.skipSpace();
      this.key(keys);
      this.skipSpace();
      if (!this.takeIf(COLON)) this.unexpected("':' after a key");
      this.skipSpace();
      this.value(depth + 1);
      this.skipSpace();
    } while (this.takeIf(COMMA));
    if (!this.takeIf(CLOSE_OBJECT)) this.unexpected("',' or '}' in an object");
  }

  private array(depth: number): void {
    this.enter(depth);
    if (this.takeIf(CLOSE_ARRAY)) return;
    do {
      this.skipSpace();
      this.value(depth + 1);
      this.skipSpace();
    } while (this.takeIf(COMMA));
    if (!this.takeIf(CLOSE_ARRAY)) this.unexpected("',' or ']' in an array");
  }

  /** Keys are compared as they read after unescaping: "a" and "\u0061" are one key. */
  private key(seen: Set<string>): void {
    const start = this.at;
    if (this.bytes[start] !== QUOTE) this.unexpected('a key in double quotes');
    const { end, escaped } = scanString(this.bytes, start);
    // Latin-1 gives each byte one character: equal strings are equal bytes, and no character has to be put together.
    const key = escaped ? unescapedBytes(this.bytes, start, end) : this.bytes.toString('latin1', start + 1, end - 1);
    if (key === '__proto__')
      throw new Refused('json.forbidden-key', start, 'Found the key "__proto__". Expected any other name: remove or rename it.');
    if (seen.has(key)) {
      const shown = JSON.stringify(Buffer.from(key, 'latin1').toString('utf8').slice(0, 64));
      throw new Refused('json.duplicate-key', start, `Found the key ${shown} twice in one object. Expected each key once: remove one.`);
    }
    seen.add(key);
    this.at = end;
  }

  private literal(first: number | undefined): void {
    const word = first === undefined ? undefined : LITERALS.get(first);
    if (!word || this.bytes.toString('latin1', this.at, this.at + word.length) !== word) this.unexpected('a JSON value');
    this.at += word!.length;
  }

  private enter(depth: number): void {
    if (depth > this.maxDepth) {
      throw new Refused(
        'json.too-deep',
        this.at,
        `Found nesting deeper than ${this.maxDepth}. Expected at most ${this.maxDepth} levels: flatten the value.`,
      );
    }
    this.at += 1;
    this.skipSpace();
  }

  private skipSpace(): void {
    while (isSpace(this.bytes[this.at])) this.at += 1;
  }

  private takeIf(byte: number): boolean {
    if (this.bytes[this.at] !== byte) return false;
    this.at += 1;
    return true;
  }

  private unexpected(expected: string): never {
    throw new Refused('json.syntax', this.at, `Found ${describeByte(this.bytes[this.at])}. Expected ${expected}.`);
  }
}

const unescapedBytes = (bytes: Buffer, start: number, end: number): string =>
  Buffer.from(JSON.parse(bytes.toString('utf8', start, end)) as string, 'utf8').toString('latin1');
