import { describeByte, isDigit, MINUS } from './bytes';
import { Refused } from './refusal';

const ZERO = 0x30;
const POINT = 0x2e;
const PLUS = 0x2b;
/** No decimal of fewer characters and without an exponent can leave the range of a double. */
const SAFE_LENGTH = 300;

/** Scans the number that starts at `start` and returns the place after it; a number that would become Infinity is refused, not rounded. */
export function scanNumber(bytes: Buffer, start: number): number {
  let at = bytes[start] === MINUS ? start + 1 : start;
  at = bytes[at] === ZERO ? at + 1 : digits(bytes, at);
  if (bytes[at] === POINT) at = digits(bytes, at + 1);
  const hasExponent = bytes[at] === 0x65 || bytes[at] === 0x45;
  if (hasExponent) {
    const signed = bytes[at + 1] === PLUS || bytes[at + 1] === MINUS;
    at = digits(bytes, at + (signed ? 2 : 1));
  }
  if ((hasExponent || at - start > SAFE_LENGTH) && !Number.isFinite(Number(bytes.toString('latin1', start, at)))) {
    throw new Refused('json.number-out-of-range', start, 'Found a number beyond the range of a double. Expected at most 1.7976931348623157e308.');
  }
  return at;
}

function digits(bytes: Buffer, from: number): number {
  let at = from;
  while (isDigit(bytes[at])) at += 1;
  if (at === from) throw new Refused('json.syntax', at, `Found ${describeByte(bytes[at])} in a number. Expected a digit.`);
  return at;
}
