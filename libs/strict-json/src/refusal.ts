/** What RFC 8259 leaves open and we close (duplicate keys, depth, number range), and what it forbids. */
export type JsonRefusalCode =
  | 'json.invalid-utf8'
  | 'json.lone-surrogate'
  | 'json.duplicate-key'
  | 'json.too-deep'
  | 'json.syntax'
  | 'json.number-out-of-range'
  | 'json.forbidden-key';

/** Why bytes are not a JSON value we read; `offset` counts bytes from the start of what was given. */
export interface JsonRefusal {
  ok: false;
  code: JsonRefusalCode;
  offset: number;
  detail: string;
}

/** Carries a refusal out of the scanner; never leaves this lib. */
export class Refused extends Error {
  readonly refusal: JsonRefusal;

  constructor(code: JsonRefusalCode, offset: number, detail: string) {
    super(detail);
    this.refusal = { ok: false, code, offset, detail };
  }
}

/** The outcome of `read`, or the refusal it ended with; any other error is a fault and rises. */
export function orRefusal<T>(read: () => T): T | JsonRefusal {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
