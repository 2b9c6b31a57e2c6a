import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type GenerateKeyPairResult, type JWK, type JWTPayload } from 'jose';
import { TokenVerifier } from './token-verifier';

const AUDIENCE = 'urn:quanlian:api';
const GRID = { agency: 'energy', organ: 'grid', jurisdiction: '510000', rights: ['publish'] };
type Pair = GenerateKeyPairResult;

let issuer: string;
let server: Server;
let asked = 0;
let published: JWK[] = [];
const pairs: Record<string, Pair> = {};

const jwkOf = async (kid: string, alg = 'ES256'): Promise<JWK> => ({ ...(await exportJWK(pairs[kid]!.publicKey)), kid, alg, use: 'sig' });

beforeAll(async () => {
  for (const kid of ['k1', 'k2', 'k3']) pairs[kid] = await generateKeyPair('ES256');
  pairs['rsa'] = await generateKeyPair('RS256');
  server = createServer((request, response) => {
    if (request.url === '/jwks') asked += 1;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/jwks' ? { keys: published } : { issuer, jwks_uri: `${issuer}/jwks` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(async () => {
  published = [await jwkOf('k1'), await jwkOf('rsa', 'RS256')];
  asked = 0;
});

const verifier = (keysCooldownMs = 0): TokenVerifier => new TokenVerifier({ issuer, audience: AUDIENCE, keysCooldownMs });
const NOW = Math.floor(Date.now() / 1000);
const PAYLOAD = (): JWTPayload => ({ ...GRID, sub: 'grid', iss: issuer, aud: AUDIENCE, exp: NOW + 300 });
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
/** A token as an attacker writes it: any header, any signature. */
const forged = (header: object, signature: string | ((input: string) => string) = '', payload: JWTPayload = PAYLOAD()): string => {
  const input = `${part(header)}.${part(payload)}`;
  return `${input}.${typeof signature === 'string' ? signature : signature(input)}`;
};
const signed = (kid: string, payload: JWTPayload = PAYLOAD(), header: object = {}): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid, ...header }).sign(pairs[kid]!.privateKey);
const hmac = (secret: string) => (input: string) => createHmac('sha256', secret).update(input).digest('base64url');

const codeOf = async (token: string, with_ = verifier()): Promise<string> => {
  try {
    await with_.verify(token);
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a forged token', () => {
  it.each(['none', 'None', 'NONE', 'nOnE'])('with the algorithm %j is refused', async (alg) => {
    expect(await codeOf(forged({ alg }))).toBe('auth.token-algorithm');
  });

  it.each(['HS256', 'HS512'])('signed by %s with the public key as the secret is refused', async (alg) => {
    const secrets = [await exportSPKI(pairs['rsa']!.publicKey), JSON.stringify(await jwkOf('rsa', 'RS256'))];
    for (const secret of secrets) expect(await codeOf(forged({ alg, kid: 'rsa' }, hmac(secret)))).toBe('auth.token-algorithm');
  });

  it('with another algorithm than its key has is refused', async () => {
    const [, payload, signature] = (await signed('k1')).split('.');
    expect(await codeOf(`${part({ alg: 'RS256', kid: 'k1' })}.${payload}.${signature}`)).not.toBe('accepted');
    expect(await codeOf(`${part({ alg: 'ES256', kid: 'rsa' })}.${payload}.${signature}`)).not.toBe('accepted');
  });

  it('that brings its own key, or names an address for one, is refused and nobody is asked', async () => {
    pairs['evil'] = await generateKeyPair('ES256');
    const jwk = await jwkOf('evil');
    for (const header of [{ jwk }, { jku: 'http://127.0.0.1:1/jwks' }, { x5u: 'http://127.0.0.1:1/cert' }])
      expect(await codeOf(await signed('evil', PAYLOAD(), { kid: 'k1', ...header }))).toBe('auth.token-signature');
  });

  it.each(['../../etc/passwd', "' OR 1=1 --", '__proto__', 'k1\u0000'])('with the key id %j is refused', async (kid) => {
    expect(await codeOf(await signed('k1', PAYLOAD(), { kid }))).toBe('auth.token-key-unknown');
  });

  it('with a critical extension that we do not know is refused', async () => {
    expect(await codeOf(forged({ alg: 'ES256', kid: 'k1', crit: ['exp2'], exp2: 1 }, 'AAAA'))).toBe('auth.token-malformed');
  });

  it.each([
    ['a changed right', { rights: ['publish', 'backfill'] }],
    ['another division', { jurisdiction: '000000' }],
    ['a later expiry', { exp: NOW + 999_999 }],
  ])('that took a good signature for %s is refused', async (_what, change) => {
    const [header, , signature] = (await signed('k1')).split('.');
    expect(await codeOf(`${header}.${part({ ...PAYLOAD(), ...change })}.${signature}`)).toBe('auth.token-signature');
  });

  it.each([
    ['two parts', 'e30.e30'],
    ['five parts, as an encrypted one has', 'e30.e30.e30.e30.e30'],
    ['a payload that is no object', `${part({ alg: 'ES256', kid: 'k1' })}.${Buffer.from('[]').toString('base64url')}.AAAA`],
    ['100,000 characters', 'A'.repeat(100_000)],
  ])('of %s is refused', async (_what, token) => expect(await codeOf(token)).not.toBe('accepted'));
});

describe('a good signature does not help', () => {
  it.each<[string, string, () => JWTPayload]>([
    ['an ID token, made for a client', 'auth.token-audience', () => ({ ...PAYLOAD(), aud: 'console' })],
    ['a token for several others', 'auth.token-audience', () => ({ ...PAYLOAD(), aud: ['a', 'b'] })],
    ['a token without an audience', 'auth.token-audience', () => ({ ...PAYLOAD(), aud: undefined })],
    ['a token of another issuer', 'auth.token-issuer', () => ({ ...PAYLOAD(), iss: `${issuer}/` })],
    ['an expired token', 'auth.token-expired', () => ({ ...PAYLOAD(), exp: NOW - 60 })],
    ['a token for ever', 'auth.token-shape', () => ({ ...PAYLOAD(), exp: undefined })],
    ['a token of tomorrow', 'auth.token-not-yet-valid', () => ({ ...PAYLOAD(), nbf: NOW + 86_400 })],
    ['a token for nobody', 'auth.token-shape', () => ({ ...PAYLOAD(), sub: undefined })],
    ['a token with an agency of our own making', 'auth.token-shape', () => ({ ...PAYLOAD(), agency: 'constructor' })],
  ])('%s: %s', async (_what, code, payload) => expect(await codeOf(await signed('k1', payload()))).toBe(code));
});

describe('the keys of the issuer', () => {
  it('are rotated during traffic: the new key is taken at once, the old one until it is withdrawn', async () => {
    const running = verifier();
    expect(await codeOf(await signed('k1'), running)).toBe('accepted');
    published = [await jwkOf('k1'), await jwkOf('k2')];
    expect(await codeOf(await signed('k2'), running)).toBe('accepted');
    expect(await codeOf(await signed('k1'), running)).toBe('accepted');
    published = [await jwkOf('k2'), await jwkOf('k3')];
    expect(await codeOf(await signed('k3'), running)).toBe('accepted');
    expect(await codeOf(await signed('k1'), running)).toBe('auth.token-key-unknown');
  });

  it('are not asked for again and again by tokens with invented key ids', async () => {
    const running = verifier(60_000);
    await codeOf(await signed('k1'), running);
    for (let n = 0; n < 20; n++)
      expect(await codeOf(await signed('k1', PAYLOAD(), { kid: `invented-${n}` }), running)).toBe('auth.token-key-unknown');
    expect(asked).toBe(1);
  });
});
