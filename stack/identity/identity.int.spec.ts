import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { testDatabase } from '@quanlian/testing';
import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import { Pool } from 'pg';
import { API_AUDIENCE } from './claims';
import { createIdentityProvider } from './identity-provider';
import { clientSecret, signingKeys } from './secrets';

const secrets = mkdtempSync(path.join(os.tmpdir(), 'quanlian-secrets-'));
const rootSecret = 'root';
const consoleUrl = 'http://127.0.0.1:7100';
let pool: Pool;
let server: Server;
let issuer: string;

const freshPort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
};

beforeAll(async () => {
  const port = await freshPort();
  issuer = `http://127.0.0.1:${port}`;
  pool = new Pool({ connectionString: await testDatabase() });
  server = await createIdentityProvider({ issuer, pool, keys: await signingKeys(secrets), rootSecret, consoleUrls: [consoleUrl], demo: true });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await pool.end();
  rmSync(secrets, { recursive: true });
});

const verified = async (token: string): Promise<JWTPayload> => {
  const discovery = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as { issuer: string; jwks_uri: string };
  const { payload, protectedHeader } = await jwtVerify(token, createRemoteJWKSet(new URL(discovery.jwks_uri)), {
    issuer: discovery.issuer,
    audience: API_AUDIENCE,
  });
  expect(protectedHeader.alg).toBe('ES256');
  return payload;
};

const post = (route: string, body: string, headers: Record<string, string>): Promise<Response> =>
  fetch(`${issuer}${route}`, { method: 'POST', body, headers, redirect: 'manual' });

const demo = (body: unknown): Promise<Response> => post('/demo/token', JSON.stringify(body), { 'content-type': 'application/json' });
const tokenIn = async (response: Response): Promise<string> => ((await response.json()) as { access_token: string }).access_token;

test('a demo token of an organ verifies against the published keys and names the organ', async () => {
  const token = await tokenIn(await demo({ agency: 'energy', organ: 'grid', jurisdiction: '150622' }));
  expect(await verified(token)).toMatchObject({
    sub: 'energy/grid',
    agency: 'energy',
    organ: 'grid',
    jurisdiction: '150622',
    rights: ['publish', 'backfill'],
  });
});

test('a demo token of an officer names the officer, the role and the area', async () => {
  const token = await tokenIn(await demo({ officer: 'of-0101' }));
  expect(await verified(token)).toMatchObject({ sub: 'of-0101', officer: 'of-0101', role: 'county-liaison', jurisdiction: '150622' });
});

test('an unknown agency gets no token', async () => {
  const response = await demo({ agency: 'psb', organ: 'station' });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: 'invalid_request' });
});

test('a page whose name was made to resolve to this machine gets no token', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sent = request(`${issuer}/demo/token`, { method: 'POST', headers: { host: 'rebound.example' } }, (answer) =>
      resolve(answer.resume().statusCode),
    );
    sent.once('error', reject).end('{"officer":"of-0001"}');
  });
  expect(status).toBe(403);
});

test('an organ gets the same claims with its client credentials', async () => {
  const credentials = Buffer.from(`${encodeURIComponent('tax/bureau')}:${clientSecret(rootSecret, 'tax/bureau')}`).toString('base64');
  const headers = { authorization: `Basic ${credentials}`, 'content-type': 'application/x-www-form-urlencoded' };
  const response = await post('/token', 'grant_type=client_credentials&resource=urn:quanlian:api', headers);
  expect(await verified(await tokenIn(response))).toMatchObject({
    agency: 'tax',
    organ: 'bureau',
    jurisdiction: '000000',
    rights: ['publish', 'backfill'],
  });
});

test('a wrong client secret gets nothing', async () => {
  const credentials = Buffer.from(`${encodeURIComponent('tax/bureau')}:guessed`).toString('base64');
  const headers = { authorization: `Basic ${credentials}`, 'content-type': 'application/x-www-form-urlencoded' };
  const response = await post('/token', 'grant_type=client_credentials&resource=urn:quanlian:api', headers);
  expect(response.status).toBe(401);
});

test('an officer signs in to the console with the authorization-code flow', async () => {
  const jar = new Map<string, string>();
  const visit = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(url, issuer), { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return response;
  };
  const verifier = 'a-verifier-of-at-least-forty-three-characters-long';
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const redirect = `${consoleUrl}/auth/callback`;
  const query = new URLSearchParams({ client_id: 'console', response_type: 'code', scope: 'openid profile', redirect_uri: redirect, state: 's' });
  query.set('code_challenge', challenge);
  query.set('code_challenge_method', 'S256');
  const toPage = await visit(`/auth?${query}`);
  const page = toPage.headers.get('location') ?? '';
  expect(await (await visit(page)).text()).toContain('of-0301');
  const form = { method: 'POST', body: 'officer=of-0301', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  const resume = (await visit(page, form)).headers.get('location') ?? '';
  const back = new URL((await visit(resume)).headers.get('location') ?? '');
  const credentials = Buffer.from(`console:${clientSecret(rootSecret, 'console')}`).toString('base64');
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    redirect_uri: redirect,
    code_verifier: verifier,
  });
  const headers = { authorization: `Basic ${credentials}`, 'content-type': 'application/x-www-form-urlencoded' };
  const response = await post('/token', body.toString(), headers);
  expect(await verified(await tokenIn(response))).toMatchObject({
    sub: 'of-0301',
    officer: 'of-0301',
    role: 'energy-officer',
    agency: 'energy',
    rights: [],
  });
});

test('the signing keys stay the same at the next start', async () => {
  expect(await signingKeys(secrets)).toEqual(await signingKeys(secrets));
});
