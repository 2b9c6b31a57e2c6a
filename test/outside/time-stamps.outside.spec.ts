import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { temporaryFolder } from '@quanlian/testing';
import { certificatesIn, timeStampRequest, verifyTimeStamp } from '@quanlian/time-stamps';
import { openTsa } from '../../apps/tsa/src/open-tsa';
import { tsaSettingsOf } from '../../apps/tsa/src/tsa-settings';

jest.setTimeout(60_000);
const folder = temporaryFolder();
const CONTENT = Buffer.from('audit.example/log1\n12\nroot\n');
const NONCE = new Uint8Array([0x91, 2, 3, 4, 5, 6, 7, 8]);

/** An authority of OpenSSL, with an RSA key. */
const OPENSSL_TSA = `[ tsa ]
default_tsa = authority
[ authority ]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

/** What OpenSSL 3 says, in the folder. */
function openssl(...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr, error } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
  if (error) throw new Error('Found no openssl. Install OpenSSL 3 (apt-get install openssl).', { cause: error });
  return { status, said: stdout + stderr };
}
const put = (file: string, content: string | Uint8Array): void => writeFileSync(path.join(folder, file), content);
const got = (file: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, file)));
const settings = tsaSettingsOf({ DATA_DIR: folder, TSA_CERT_FILE: path.join(folder, 'ours.pem') });
let server: Server;

beforeAll(async () => {
  server = await openTsa(settings, () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  put('content', CONTENT);
  put('other', 'another content');
});
afterAll(() => server.close());

async function ask(query: Uint8Array): Promise<Uint8Array> {
  const headers = { 'content-type': 'application/timestamp-query', connection: 'close' };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return new Uint8Array(await (await fetch(url, { method: 'POST', headers, body: Buffer.from(query) })).arrayBuffer());
}

describe('our time stamp authority', () => {
  it('is believed by OpenSSL, which asked it', async () => {
    expect(openssl('ts', '-query', '-data', 'content', '-sha256', '-cert', '-out', 'query.tsq').status).toBe(0);
    put('ours.tsr', await ask(got('query.tsq')));
    expect(openssl('ts', '-verify', '-queryfile', 'query.tsq', '-in', 'ours.tsr', '-CAfile', 'ours.pem').said).toContain('Verification: OK');
    expect(openssl('ts', '-verify', '-data', 'content', '-in', 'ours.tsr', '-CAfile', 'ours.pem').said).toContain('Verification: OK');
    expect(openssl('ts', '-verify', '-data', 'other', '-in', 'ours.tsr', '-CAfile', 'ours.pem').said).toContain('message imprint mismatch');
  });

  it('is refused by OpenSSL under the certificate of another one of the same name', async () => {
    const other = temporaryFolder();
    (await openTsa(tsaSettingsOf({ DATA_DIR: other, TSA_CERT_FILE: path.join(folder, 'other.pem') }), () => undefined)).close();
    put('ours.tsr', await ask(await timeStampRequest(CONTENT, NONCE)));
    expect(openssl('ts', '-verify', '-data', 'content', '-in', 'ours.tsr', '-CAfile', 'other.pem').status).not.toBe(0);
  });
});

describe('a time stamp of OpenSSL', () => {
  it.each([
    ['RSA', ['-newkey', 'rsa:2048'], 'sha256'],
    ['an elliptic curve, naming its certificate as older authorities do', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'], 'sha1'],
  ])('signed with %s is believed by us, for what it is about and for what we asked', async (_, key, essHash) => {
    put('tsa.cnf', OPENSSL_TSA.replace('ess_cert_id_alg = sha256', `ess_cert_id_alg = ${essHash}`));
    const usage = ['-subj', '/CN=tsa.outside.example', '-addext', 'extendedKeyUsage=critical,timeStamping'];
    expect(openssl('req', '-x509', '-nodes', ...key, '-keyout', 'theirs.key', '-out', 'theirs.pem', '-days', '9', ...usage).status).toBe(0);
    put('ours.tsq', await timeStampRequest(CONTENT, NONCE));
    const reply = ['-reply', '-config', 'tsa.cnf', '-queryfile', 'ours.tsq', '-inkey', 'theirs.key', '-signer', 'theirs.pem', '-out', 'theirs.tsr'];
    expect(openssl('ts', ...reply).said).toContain('Response has been generated');
    const trusted = certificatesIn(readFileSync(path.join(folder, 'theirs.pem'), 'utf8'));
    const stamp = await verifyTimeStamp(got('theirs.tsr'), { content: CONTENT, trusted, nonce: NONCE });
    expect(stamp).toMatchObject({ signer: 'tsa.outside.example', policy: '1.2.3.4.1' });
    expect(Math.abs(stamp.time - Date.now())).toBeLessThan(60_000);
    const other = verifyTimeStamp(got('theirs.tsr'), { content: got('other'), trusted });
    await expect(other).rejects.toMatchObject({ code: 'time-stamp.imprint-differs' });
  });
});
