import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { reachBrought } from './reach-brought';

let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer((request, response) => response.writeHead(request.url?.startsWith('/good/') ? 200 : 404).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Nobody listens there, and no client refuses to try. */
const closed = '127.0.0.1:3';

test.each([
  ['DATABASE_URL', { databaseUrl: `postgres://admin:secret@${closed}/quanlian` }, `PostgreSQL at ${closed}/quanlian`],
  ['KAFKA_BROKERS', { brokers: closed }, `Kafka at ${closed}`],
  ['OIDC_ISSUER', { issuer: `http://${closed}` }, `the identity provider at http://${closed}`],
])('%s that leads nowhere is one sentence with its name, the place and the reason', async (variable, brought, place) => {
  const refusal = await reachBrought(brought).catch((error: Error) => error);
  expect(refusal).toMatchObject({ name: 'StackError', message: expect.stringContaining(`${variable}: ${place} does not answer (`) });
  expect(String(refusal)).toContain('ECONNREFUSED');
  expect(String(refusal)).not.toContain('secret');
});

test('an address that is no issuer is told with what it answered', async () => {
  await expect(reachBrought({ issuer: `${url}/bad` })).rejects.toThrow('its configuration answers 404');
});

test('what answers passes, and what is not brought is not asked', async () => {
  await expect(reachBrought({ issuer: `${url}/good` })).resolves.toBeUndefined();
});
