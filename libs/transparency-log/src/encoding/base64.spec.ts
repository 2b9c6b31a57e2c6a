import * as fc from 'fast-check';
import { fromBase64, toBase64 } from './base64';

describe('base64', () => {
  it('is the standard one, with padding', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['without padding', 'QQ'],
    ['with padding too many', 'QUE==='],
    ['with a stray bit behind the last byte', 'QR=='],
    ['in the alphabet for addresses', '-_-_'],
    ['with a space', 'QUFB QUFB'],
    ['with a newline', 'QUFB\n'],
    ['with padding in the middle', 'QQ==QQ=='],
  ])('is refused %s', (_title, text) => {
    expect(fromBase64(text)).toBeUndefined();
  });
});
