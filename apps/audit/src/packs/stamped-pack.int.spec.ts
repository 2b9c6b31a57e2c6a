import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { eventually, temporaryFolder } from '@quanlian/testing';
import { readZip, verifyPack } from '@quanlian/sealed-pack';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { HistoryRepository } from '../history/history.repository';
import { auditService, type AuditService } from '../history/testing/audit-service';
import { received } from '../history/testing/received';
import { LogSettings } from '../log/log-settings';
import { AppProcess } from '../log/testing/app-process';

jest.setTimeout(120_000);
const EVALUATOR = { officer: 'of-0901', role: 'evaluator', agency: 'evaluator', organ: 'third-party-01', jurisdiction: '000000', rights: [] };
const PATIENCE = { timeoutMs: 60_000 };
const tsaData = temporaryFolder();
const certificateFile = path.join(tsaData, 'tsa/tsa.pem');
let tsa: AppProcess;
let audit: AuditService;

beforeAll(async () => {
  tsa = await AppProcess.start('tsa', { DATA_DIR: tsaData, TSA_NAME: 'tsa.example' });
  Object.assign(process.env, { LOG_TSA_URL: tsa.url, LOG_TSA_CERT_FILE: certificateFile });
  audit = await auditService();
  await audit.dataSource.transaction((em) => new HistoryRepository().append(em, [received({ n: 1 }), received({ n: 2 })]));
});
afterAll(async () => {
  delete process.env.LOG_TSA_URL;
  delete process.env.LOG_TSA_CERT_FILE;
  await audit?.stop();
  await tsa?.kill();
});

/** The first entry of the log, under the newest head or the one of that size. */
async function pack(checkpoint?: number): Promise<Uint8Array | undefined> {
  const under = checkpoint === undefined ? '' : `&checkpoint=${checkpoint}`;
  const answer = await audit.get(`/v1/packs/sample?entries=0${under}`, EVALUATOR, { 'ql-purpose': 'evaluation' });
  return answer.status === 200 ? new Uint8Array(await answer.arrayBuffer()) : undefined;
}

const stampedPack = (): Promise<Uint8Array> =>
  eventually(
    async () => {
      const zip = await pack();
      return zip && readZip(zip).has('time/checkpoint.tsr') ? zip : undefined;
    },
    'a pack has a time stamp',
    PATIENCE,
  );

it('a pack has the newest time stamp below its head, which its verifier holds against the certificate', async () => {
  const zip = await stampedPack();
  const key = (await readFile(audit.settings(LogSettings).vkeyFile, 'utf8')).trim();
  const { lines } = await verifyPack(nodeCrypto, zip, { key, tsa: await readFile(certificateFile) });
  expect(lines.filter(({ ok }) => !ok)).toEqual([]);
  expect(lines.find(({ check }) => check === 'time')).toMatchObject({ found: expect.stringMatching(/^tsa\.example says .* that you gave/) });
});

it('a pack under an earlier head has the same bytes, whatever was stamped meanwhile', async () => {
  const zip = await stampedPack();
  const { question } = JSON.parse(Buffer.from(readZip(zip).get('manifest.json')!).toString()) as { question: { checkpoint: number } };
  await audit.dataSource.query(`INSERT INTO log_time_stamp SELECT $1, now(), note, reply FROM log_time_stamp ORDER BY size LIMIT 1`, [
    question.checkpoint,
  ]);
  expect(await pack(question.checkpoint)).toEqual(zip);
});

it('whoever reads the log reads its time stamps, without a token', async () => {
  const latest = (await eventually(async () => (await audit.get('/log/stamps/latest', null)).text(), 'the newest is named', PATIENCE)).trim();
  expect(latest).toMatch(/^\d{20}$/);
  const [checkpoint, stamp] = await Promise.all(['checkpoint', 'tsr'].map((part) => audit.get(`/log/stamps/${latest}.${part}`, null)));
  expect(checkpoint!.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect([stamp!.headers.get('content-type'), stamp!.headers.get('cache-control')]).toEqual([
    'application/timestamp-reply',
    'public, max-age=31536000, immutable',
  ]);
  for (const file of ['00000000000000000001.tsr', '..%2fcheckpoint', 'latest.tsr']) {
    const answer = await audit.get(`/log/stamps/${file}`, null);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'log.file-not-found']);
  }
});
