import * as crypto from 'node:crypto';
import * as net from 'node:net';
import * as fc from 'fast-check';
import * as ourCrypto from './node-crypto';
import * as ourNet from './node-net';

const octets = fc.array(fc.nat(300), { minLength: 3, maxLength: 5 }).map((parts) => parts.join('.'));
const address = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  octets,
  fc.constantFrom('', '::', '::1', '1.2.3', '01.2.3.4', '::ffff:192.0.2.1', '1::2::3', 'x', '::ffff:300.0.0.1'),
);
const familyOf = (text: string): 'ipv4' | 'ipv6' => (net.isIPv6(text) ? 'ipv6' : 'ipv4');

/** Our own rules ask these; a page that answered otherwise would find another case file. */
describe('in a page', () => {
  it('an address is one where it is one in Node', () => {
    fc.assert(
      fc.property(address, (text) => {
        expect([ourNet.isIPv4(text), ourNet.isIPv6(text)]).toEqual([net.isIPv4(text), net.isIPv6(text)]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('a range has the addresses that it has in Node', () => {
    const near = fc
      .tuple(fc.ipV4(), fc.nat(32), fc.nat(3))
      .map(([ip, prefix, off]) => [ip, prefix, ip.replace(/\d+$/, (last) => String((Number(last) + off) % 256))] as const);
    const any = fc.tuple(fc.oneof(fc.ipV4(), fc.ipV6()), fc.nat(128), address);
    const answer = (list: ourNet.BlockList, [base, prefix, ip]: readonly [string, number, string]): boolean | 'refused' => {
      try {
        list.addSubnet(base, prefix, familyOf(base));
      } catch {
        return 'refused';
      }
      try {
        return list.check(ip, familyOf(ip));
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.oneof(near, any), (asked) => {
        expect(answer(new ourNet.BlockList(), asked)).toBe(answer(new net.BlockList() as unknown as ourNet.BlockList, asked));
      }),
      { numRuns: 2_000 },
    );
  });

  it('a hash is the hash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(ourCrypto.hash('sha256', text)).toBe(crypto.hash('sha256', text));
        expect(Buffer.from(ourCrypto.createHash('sha256').update(text).digest()).toString('hex')).toBe(crypto.hash('sha256', text));
      }),
    );
  });

  it('there is no other hash', () => {
    expect(() => ourCrypto.hash('md5', '')).toThrow(RangeError);
  });
});
