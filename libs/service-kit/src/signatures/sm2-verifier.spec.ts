import { TestSigner } from '../testing/test-signer';
import { readDetachedJws } from './detached-jws';
import { SM2 } from './sm2-verifier';

const signer = TestSigner.createSm2('grid-sm2');
const jwk = JSON.parse(signer.publicKey) as Record<string, string>;
const CONTENT = '{"id":"e-1"}';

async function holds(jws: string, publicKey = signer.publicKey, content = CONTENT): Promise<boolean> {
  const reading = readDetachedJws(jws);
  if (!reading.ok) throw new Error(reading.reason);
  return SM2.verify(publicKey, reading.jws.signedOver(Buffer.from(content)), reading.jws.signature);
}

describe('a signature with SM2', () => {
  it.each([
    ['the bytes themselves (RFC 7797)', false],
    ['their base64url (RFC 7515)', true],
  ])('is over %s', async (_, b64) => {
    expect(await holds(await signer.sign(CONTENT, { b64 }))).toBe(true);
    expect(await holds(await signer.sign(CONTENT, { b64 }), undefined, `${CONTENT} `)).toBe(false);
    expect(await holds(await signer.sign(CONTENT, { b64 }), TestSigner.createSm2('other').publicKey)).toBe(false);
  });

  it('is none as DER: a signature has one spelling', async () => {
    const [head, , signature] = (await signer.sign(CONTENT)).split('.');
    const half = (from: number): Buffer => Buffer.concat([Buffer.from([2, 33, 0]), Buffer.from(signature!, 'base64url').subarray(from, from + 32)]);
    const der = Buffer.concat([Buffer.from([0x30, 70]), half(0), half(32)]);
    expect(await holds(`${head}..${der.toString('base64url')}`)).toBe(false);
  });
});

describe('a key for SM2', () => {
  it('can be used as its organ registers it', () => {
    expect(SM2.objection(signer.publicKey)).toBeUndefined();
  });

  it.each([
    ['no JSON', '-----BEGIN PUBLIC KEY-----', 'expected a JWK with kty EC and crv SM2'],
    ['nothing', 'null', 'expected a JWK with kty EC and crv SM2'],
    ['a key of another curve', JSON.stringify({ ...jwk, crv: 'P-256' }), 'expected a JWK with kty EC and crv SM2'],
    ['its private part', JSON.stringify({ ...jwk, d: jwk.x }), 'it holds the private part: that key is known to others now, make another one'],
    ['one coordinate', JSON.stringify({ ...jwk, y: undefined }), 'expected x and y of 32 bytes each, in base64url'],
    ['a coordinate in another spelling', JSON.stringify({ ...jwk, x: `${jwk.x}=` }), 'expected x and y of 32 bytes each, in base64url'],
    ['no point of the curve', JSON.stringify({ ...jwk, y: jwk.x }), 'x and y are no point of the curve'],
  ])('with %s is refused', (_what, publicKey, objection) => {
    expect(SM2.objection(publicKey)).toBe(objection);
  });
});
