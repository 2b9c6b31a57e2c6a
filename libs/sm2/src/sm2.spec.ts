import * as fc from 'fast-check';
import { isSm2PublicKey, newSm2PrivateKey, signSm2, sm2PublicKeyOf, verifySm2 } from './index';

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));

/** GB/T 32918.5-2017, annex A.2 (GM/T 0003.5-2012, annex A): "message digest", signed by 1234567812345678 on the recommended curve. */
const PRIVATE_KEY = hex('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8');
const PUBLIC_KEY = hex(
  '09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' + 'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
);
const SIGNATURE = hex(
  'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3' + 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
);
const MESSAGE = new Uint8Array(Buffer.from('message digest'));
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

  it('goes on when it has seen more keys than it remembers', () => {
    for (let count = 0; count < 66; count += 1) {
      const privateKey = newSm2PrivateKey();
      expect(verifySm2(sm2PublicKeyOf(privateKey), MESSAGE, signSm2(privateKey, MESSAGE))).toBe(true);
    }
    expect(verifySm2(PUBLIC_KEY, MESSAGE, SIGNATURE)).toBe(true);
  });
});
