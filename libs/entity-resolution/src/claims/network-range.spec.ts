import { contains, isCarrierShared, networkKey, parseRange } from './network-range';

describe('network ranges', () => {
  it.each([
    ['ip:192.0.2.1', 'ip:192.0.2.1'],
    ['192.0.2.77/24', 'cidr:192.0.2.0/24'],
    ['cidr:203.0.113.64/32', 'ip:203.0.113.64'],
    ['ip:2001:DB8:0:0:1:0:0:1', 'ip:2001:db8::1:0:0:1'],
    ['2001:db8::/32', 'cidr:2001:db8::/32'],
    ['::', 'ip:::'],
    ['::ffff:192.0.2.1', 'ip:::ffff:c000:201'],
    ['2001:db8:0:1:1:1:1:1', 'ip:2001:db8:0:1:1:1:1:1'],
  ])('writes %s as %s', (text, key) => expect(networkKey(text)).toBe(key));

  it.each(['', '192.0.2', '192.0.2.256', '192.0.2.1/33', '1:2:3', '1::2::3', 'pool.example.net', '192.0.2.1/x'])('does not read %j', (text) =>
    expect(parseRange(text)).toBeUndefined(),
  );

  it.each([
    ['203.0.113.64/28', '203.0.113.70', true],
    ['203.0.113.64/28', '203.0.113.80', false],
    ['203.0.113.64/28', '203.0.113.64/29', true],
    ['203.0.113.64/29', '203.0.113.64/28', false],
    ['0.0.0.0/0', '::1', false],
  ])('%s contains %s: %s', (outer, inner, expected) => expect(contains(parseRange(outer)!, parseRange(inner)!)).toBe(expected));

  it('knows the range that carriers share', () => {
    expect(['100.64.0.1', '100.127.255.255', '100.128.0.1', '100.63.0.1'].map((text) => isCarrierShared(parseRange(text)!))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
