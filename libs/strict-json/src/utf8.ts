import { isUtf8 } from 'node:buffer';
import { Refused } from './refusal';

/** JSON text is UTF-8 (RFC 8259, 8.1); a lenient decoder would put U+FFFD where the publisher's hash has other bytes. */
export function refuseBadUtf8(bytes: Buffer): void {
  if (isUtf8(bytes)) return;
  throw new Refused(
    'json.invalid-utf8',
    firstBadSequence(bytes),
    'Found bytes that are not UTF-8. Expected JSON text in UTF-8: encode it so and send it again.',
  );
}

/** Only the refusal needs the place, so the search may be plain: each character is tried on its own. */
function firstBadSequence(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const length = lengthByLead(bytes[at]!);
    if (!isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return at;
}

const lengthByLead = (lead: number): number => (lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);
