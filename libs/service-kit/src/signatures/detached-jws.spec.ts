import { readDetachedJws } from './detached-jws';

const HEAD = { alg: 'EdDSA', kid: 'grid-1', b64: false, crit: ['b64'] };
const compact = (head: object, signature = 'AAAA'): string => `${Buffer.from(JSON.stringify(head)).toString('base64url')}..${signature}`;
const reasonOf = (text: string): string => {
  const reading = readDetachedJws(text);
  return reading.ok ? 'none' : reading.reason;
};

describe('a detached JWS', () => {
  it('says with which key what was signed', () => {
    const reading = readDetachedJws(compact(HEAD));
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.jws).toMatchObject({ algorithm: 'EdDSA', keyId: 'grid-1' });
    expect(reading.jws.signedOver(Buffer.from('{}')).toString()).toBe(`${compact(HEAD, '').slice(0, -1)}{}`);
  });

  it.each([
    ['no dots', 'AAAA', 'Found no detached JWS'],
    ['a payload between the dots', 'AAAA.AAAA.AAAA', 'Found no detached JWS'],
    ['stray bits in the signature', compact(HEAD, 'AB'), 'Found stray bits'],
    ['no algorithm', compact({ ...HEAD, alg: 'none' }), 'Found no algorithm'],
    ['no key', compact({ alg: 'EdDSA' }), 'Found no key'],
    ['a header that must be understood and is not', compact({ ...HEAD, crit: ['b64', 'exp'] }), 'Found crit'],
    ['an unencoded payload that the header does not insist on', compact({ alg: 'EdDSA', kid: 'k', b64: false }), 'Found b64'],
    ['a header that is a list', compact([]), 'Found no algorithm'],
    ['more than anybody would sign with', compact(HEAD, 'A'.repeat(4_096)), 'characters, expected at most'],
  ])('with %s is none', (_what, text, reason) => {
    expect(reasonOf(text)).toContain(reason);
  });
});
