import * as fc from 'fast-check';
import { EXAMPLE } from './example-of-the-standard';
import { isSm2PublicKey, newSm2PrivateKey, requireSm2, signSm2, sm2PublicKeyOf, verifySm2 } from './index';

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));

const { privateKey: PRIVATE_KEY, publicKey: PUBLIC_KEY, signature: SIGNATURE, message: MESSAGE } = EXAMPLE;
const ORDER = 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123';

describe('SM2', () => {
  it('finds the signature of the standard valid, and derives its public key', () => {
    expect(verifySm2(PUBLIC_KEY, MESSAGE, SIGNATURE)).toBe(true);
    expect(sm2PublicKeyOf(PRIVATE_KEY)).toEqual(PUBLIC_KEY);
  });

  it('finds it invalid with any bit changed, in the signature, in the message and in the key', () => {
    const [inKey, inMessage] = [PUBLIC_KEY.length * 8, MESSAGE.length * 8];
    const flips = fc.property(fc.nat(SIGNATURE.length * 8 + inKey + inMessage - 1), (bit) => {
      const parts = [SIGNATURE, PUBLIC_KEY, MESSAGE].map((part) => new Uint8Array(part));
      let at = bit;
      const part = parts.find(({ length }) => at < length * 8 || ((at -= length * 8), false))!;
      part[at >> 3]! ^= 1 << (at & 7);
      const [signature, key, message] = parts as [Uint8Array, Uint8Array, Uint8Array];
      expect(verifySm2(key, message, signature)).toBe(false);
    });
    fc.assert(flips, { numRuns: 60, seed: 7 });
  });

  it('finds what it signs valid, each time with another signature', () => {
    const privateKey = newSm2PrivateKey();
    const signatures = [1, 2, 3].map(() => signSm2(privateKey, MESSAGE));
    for (const signature of signatures) expect(verifySm2(sm2PublicKeyOf(privateKey), MESSAGE, signature)).toBe(true);
    expect(new Set(signatures.map((one) => Buffer.from(one).toString('hex'))).size).toBe(3);
    expect(verifySm2(PUBLIC_KEY, MESSAGE, signatures[0]!)).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['one byte too few', 'ff'.repeat(63)],
    ['DER', '3046022100'.padEnd(144, 'a')],
    ['an r of zero', '00'.repeat(32) + 'b1'.repeat(32)],
    ['an s of zero', 'b1'.repeat(32) + '00'.repeat(32)],
    ['an r that is the order of the curve', ORDER + 'b1'.repeat(32)],
    ['an s that is the order of the curve', 'b1'.repeat(32) + ORDER],
  ])('takes %s for no signature', (_what, signature) => {
    expect(verifySm2(PUBLIC_KEY, MESSAGE, hex(signature))).toBe(false);
  });

  it('takes no point off the curve for a key, and none of another length', () => {
    expect(isSm2PublicKey(PUBLIC_KEY)).toBe(true);
    for (const key of [new Uint8Array(64), PUBLIC_KEY.slice(1), PUBLIC_KEY.map((byte, at) => (at === 63 ? byte ^ 1 : byte))]) {
      expect(isSm2PublicKey(key)).toBe(false);
      expect(verifySm2(key, MESSAGE, SIGNATURE)).toBe(false);
    }
  });

  it('signs with no key of another length', () => {
    expect(() => signSm2(new Uint8Array(31), MESSAGE)).toThrow(RangeError);
  });

  it('is not switched on where SM3 is something else', () => {
    expect(() => requireSm2()).not.toThrow();
    expect(() => requireSm2(() => '00')).toThrow('Found 00 as SM3 of abc');
  });

  it('goes on when it has seen more keys than it remembers', () => {
    for (let count = 0; count < 66; count += 1) {
      const privateKey = newSm2PrivateKey();
      expect(verifySm2(sm2PublicKeyOf(privateKey), MESSAGE, signSm2(privateKey, MESSAGE))).toBe(true);
    }
    expect(verifySm2(PUBLIC_KEY, MESSAGE, SIGNATURE)).toBe(true);
  });
});
