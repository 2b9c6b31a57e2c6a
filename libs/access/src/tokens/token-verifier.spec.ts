import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { TokenVerifier } from './token-verifier';

const AUDIENCE = 'urn:quanlian:api';
const GRID = { agency: 'energy', organ: 'grid', jurisdiction: '510000', rights: ['publish'] };

describe('TokenVerifier', () => {
  let server: Server;
  let issuer: string;
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;

  beforeAll(async () => {
    keys = await generateKeyPair('ES256');
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
    server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/jwks` }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const sign = (claims: JWTPayload, { expires = '5m', kid = 'k1', audience = AUDIENCE, from = issuer, key = keys.privateKey } = {}) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid })
      .setSubject('grid')
      .setIssuer(from)
      .setAudience(audience)
      .setExpirationTime(expires)
      .sign(key);
  const verifier = () => new TokenVerifier({ issuer, audience: AUDIENCE });

  it('reads the actor of a good token', async () => {
    await expect(verifier().verify(await sign(GRID))).resolves.toMatchObject({ subject: 'grid', ...GRID });
  });

  it.each([
    ['auth.token-expired', () => sign(GRID, { expires: '-1m' })],
    ['auth.token-key-unknown', () => sign(GRID, { kid: 'k2' })],
    ['auth.token-audience', () => sign(GRID, { audience: 'urn:other' })],
    ['auth.token-issuer', () => sign(GRID, { from: 'http://127.0.0.1:1' })],
    ['auth.token-signature', async () => sign(GRID, { key: (await generateKeyPair('ES256')).privateKey })],
    ['auth.token-algorithm', async () => new SignJWT(GRID).setProtectedHeader({ alg: 'HS256' }).sign(new Uint8Array(32))],
    ['auth.token-algorithm', async () => new UnsecuredJWT(GRID).setIssuer(issuer).setAudience(AUDIENCE).encode()],
    ['auth.token-malformed', async () => 'not-a-token'],
    ['auth.token-shape', () => sign({ ...GRID, jurisdiction: '5' })],
    ['auth.token-shape', () => sign({ ...GRID, agency: 'unheard-of' })],
    ['auth.token-shape', () => sign({ ...GRID, rights: 'publish' })],
    ['auth.token-shape', () => sign({ rights: [] })],
  ])('refuses with %s', async (code, token) => {
    await expect(verifier().verify(await token())).rejects.toMatchObject({ code, kind: 'unauthenticated' });
  });

  it('says that the issuer is unavailable when its keys cannot be fetched', async () => {
    const away = new TokenVerifier({ issuer: 'http://127.0.0.1:1', audience: AUDIENCE });
    await expect(away.verify(await sign(GRID))).rejects.toMatchObject({ code: 'auth.issuer-unavailable', kind: 'unavailable' });
  });
});
