import { readFileSync, rmSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { temporaryFolder } from '@quanlian/testing';
import { certificatesIn, timeStampRequest, verifyTimeStamp } from '@quanlian/time-stamps';
import { openTsa } from './open-tsa';
import { tsaSettingsOf } from './tsa-settings';

const CONTENT = new Uint8Array(Buffer.from('a head of the log'));
const NONCE = new Uint8Array([1, 2, 3]);
const settings = tsaSettingsOf({ DATA_DIR: temporaryFolder(), TSA_NAME: 'tsa.example' });
const servers: Server[] = [];

async function start(): Promise<string> {
  const server = await openTsa(settings, () => undefined);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
let url: string;
beforeAll(async () => {
  url = await start();
});
afterAll(() => servers.forEach((server) => server.close()));

const ask = (body: Uint8Array, type = 'application/timestamp-query', at = url): Promise<Response> =>
  fetch(at, { method: 'POST', headers: { 'content-type': type, connection: 'close' }, body: Buffer.from(body) });
const bytesOf = async (answer: Response): Promise<Uint8Array> => new Uint8Array(await answer.arrayBuffer());
const trusted = (): Uint8Array[] => certificatesIn(readFileSync(settings.certificateFile, 'utf8'));

describe('the time stamp authority', () => {
  it('says now, under its own certificate, to whoever shows a hash', async () => {
    const before = Date.now();
    const answer = await ask(await timeStampRequest(CONTENT, NONCE));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/timestamp-reply']);
    const { time, signer } = await verifyTimeStamp(await bytesOf(answer), { content: CONTENT, trusted: trusted(), nonce: NONCE });
    expect(signer).toBe('tsa.example');
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now());
  });

  it('gives each number once', async () => {
    const query = await timeStampRequest(CONTENT, NONCE);
    const replies = await Promise.all(Array.from({ length: 5 }, async () => bytesOf(await ask(query))));
    const stamps = await Promise.all(replies.map((reply) => verifyTimeStamp(reply, { content: CONTENT })));
    expect(new Set(stamps.map(({ serial }) => serial)).size).toBe(5);
  });

  it('rejects what is no request, in the words of the protocol', async () => {
    const answer = await ask(CONTENT);
    expect(answer.status).toBe(200);
    await expect(verifyTimeStamp(await bytesOf(answer), { content: CONTENT })).rejects.toMatchObject({ code: 'time-stamp.not-granted' });
  });

  it('takes requests of its protocol only, and small ones', async () => {
    expect((await ask(CONTENT, 'text/plain')).status).toBe(415);
    expect((await ask(new Uint8Array(5_000))).status).toBe(413);
    expect((await fetch(`${url}/elsewhere`)).status).toBe(404);
  });

  it('shows its certificate, its health and what it did', async () => {
    const text = async (at: string): Promise<string> => (await fetch(`${url}${at}`)).text();
    expect(await text('/certificate')).toBe(readFileSync(settings.certificateFile, 'utf8'));
    expect(await text('/health/ready')).toBe('up\n');
    const { headers } = await fetch(`${url}/certificate`, { headers: { origin: 'https://elsewhere.example' } });
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(await text('/metrics')).toMatch(/quanlian_tsa_replies_total\{granted="true"\} \d/);
  });

  it('keeps its key for itself, and keeps it: after a restart it is the same authority', async () => {
    expect(statSync(settings.keyFile).mode & 0o777).toBe(0o600);
    const certificates = trusted();
    const again = await start();
    const reply = await bytesOf(await ask(await timeStampRequest(CONTENT, NONCE), undefined, again));
    expect(await verifyTimeStamp(reply, { content: CONTENT, trusted: certificates })).toMatchObject({ signer: 'tsa.example' });
  });

  it('does not start with a certificate and no key, for it would be another authority under the same name', async () => {
    const data = temporaryFolder();
    const lost = tsaSettingsOf({ DATA_DIR: data });
    (await openTsa(lost, () => undefined)).close();
    rmSync(path.join(data, 'tsa/tsa.key'));
    await expect(openTsa(lost, () => undefined)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
