import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { eventually, temporaryFolder } from '@quanlian/testing';
import { certificatesIn, verifyTimeStamp } from '@quanlian/time-stamps';
import { parseLeaf } from '@quanlian/transparency-log';
import { AppProcess } from '../testing/app-process';
import { LogStand } from '../testing/log-stand';
import type { KeepLog } from '../writing/keep-log';
import { HttpAuthority } from './http-authority';
import { StampFiles } from './stamp-files';
import { StampHeads } from './stamp-heads';
import { stampSettingsOf, type StampSettings } from './stamp-settings';
import { StampRepository } from './stamp.repository';

jest.setTimeout(120_000);
const PATIENCE = { timeoutMs: 60_000 };
const tsaData = temporaryFolder();
const certificateFile = path.join(tsaData, 'tsa/tsa.pem');
let tsa: AppProcess;
let stand: LogStand;
let running: { keeper: KeepLog; stamping: StampHeads }[];

beforeAll(async () => {
  tsa = await AppProcess.start('tsa', { DATA_DIR: tsaData, TSA_NAME: 'tsa.example' });
});
afterAll(() => tsa?.kill());
beforeEach(async () => {
  stand = await LogStand.open();
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map(end));
  await stand.close();
});

/** A process that keeps the log and has its heads stamped. */
function start(env: Record<string, string> = {}): { keeper: KeepLog; stamping: StampHeads } {
  const settings: StampSettings = stampSettingsOf({ LOG_TSA_URL: tsa.url, LOG_TSA_CERT_FILE: certificateFile, ...env });
  const keeper = stand.keeper();
  const files = new StampFiles(stand.settings);
  const stamping = new StampHeads(keeper, new HttpAuthority(settings), new StampRepository(stand.dataSource), files, settings);
  const started = { keeper, stamping };
  running.push(started);
  keeper.onApplicationBootstrap();
  stamping.onApplicationBootstrap();
  return started;
}

async function end({ keeper, stamping }: { keeper: KeepLog; stamping: StampHeads }): Promise<void> {
  await stamping.beforeApplicationShutdown();
  await keeper.beforeApplicationShutdown();
}

const fileText = async (name: string): Promise<string | undefined> => {
  const bytes = await stand.files.read(name);
  return bytes && Buffer.from(bytes).toString('utf8').trim();
};
const stamped = (): Promise<string> => eventually(() => fileText('stamps/latest'), 'a head is stamped', PATIENCE);
const published = (size: number): Promise<unknown> => eventually(async () => (await stand.published())! >= size, `a head of ${size}`, PATIENCE);
const leaves = async (): Promise<Record<string, unknown>[]> => {
  const rows = await stand.dataSource.query<{ bytes: Buffer }[]>(`SELECT bytes FROM log_leaf WHERE kind = 'time-stamp' ORDER BY index`);
  return rows.map(({ bytes }) => parseLeaf(bytes));
};

describe('a head of the log', () => {
  it('is stamped by the authority: a stranger checks the files, and an entry of the log tells of them', async () => {
    await stand.addEvents(20);
    start();
    const name = await stamped();
    const [content, reply] = await Promise.all([stand.files.read(`stamps/${name}.checkpoint`), stand.files.read(`stamps/${name}.tsr`)]);
    const trusted = certificatesIn(readFileSync(certificateFile, 'utf8'));
    const { time, signer } = await verifyTimeStamp(reply!, { content: content!, trusted });
    expect(signer).toBe('tsa.example');
    const size = Number(name);
    await published(size + 1);
    expect(await leaves()).toEqual([{ k: 'time-stamp', size, time: new Date(time).toISOString(), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(await stand.verdict(content!)).toMatch(/^\d+ entries$/);
  });

  it('with nothing but a stamp in it waits for none: a log at rest does not grow', async () => {
    await stand.addEvents(1);
    start();
    const size = Number(await stamped());
    await published(size + 1);
    const stamps = new StampRepository(stand.dataSource);
    expect(await stamps.waiting(size + 1)).toEqual({ stampedAt: expect.any(Number) });
    await stand.addEvents(1);
    await published(size + 2);
    expect((await stamps.waiting(size + 2)).forSeconds).toBeGreaterThanOrEqual(0);
  });

  it('is stamped at once where a process takes over, for what the one before left behind', async () => {
    await stand.addEvents(1);
    const first = start();
    const name = await stamped();
    await end(first);
    await stand.addEvents(1);
    start();
    await eventually(async () => (await fileText('stamps/latest')) !== name, 'the next head is stamped', PATIENCE);
  });

  it('is there without a stamp while the authority is not, and somebody hears of it', async () => {
    await stand.addEvents(5);
    const { stamping } = start({ LOG_TSA_URL: 'http://127.0.0.1:9' });
    await published(6);
    await eventually(() => stamping.remarks().length === 1, 'it is remarked', PATIENCE);
    expect(stamping.remarks()).toEqual([{ name: 'time stamps', status: 'degraded', detail: expect.stringContaining('tsa.unreachable') }]);
    expect(await leaves()).toEqual([]);
  });

  it('is not stamped by somebody else than the authority that is trusted', async () => {
    const other = await AppProcess.start('tsa', { DATA_DIR: temporaryFolder(), TSA_NAME: 'tsa.example' });
    try {
      await stand.addEvents(1);
      const { stamping } = start({ LOG_TSA_URL: other.url });
      await eventually(() => stamping.remarks()[0]?.detail?.includes('time-stamp.signer-not-trusted'), 'it is refused', PATIENCE);
      expect(await leaves()).toEqual([]);
    } finally {
      await other.kill();
    }
  });
});

describe('a time stamp', () => {
  it('is put back among the files if it is lost there', async () => {
    await stand.addEvents(1);
    const first = start();
    const name = await stamped();
    await end(first);
    const before = await stand.files.read(`stamps/${name}.tsr`);
    await rm(stand.inFolder('stamps'), { recursive: true });
    start();
    await stamped();
    expect(await stand.files.read(`stamps/${name}.tsr`)).toEqual(before);
  });

  it('can be neither changed nor taken away by the running service', async () => {
    await stand.addEvents(1);
    start();
    await stamped();
    await expect(stand.dataSource.query('UPDATE log_time_stamp SET time = now()')).rejects.toThrow('permission denied');
    await expect(stand.dataSource.query('DELETE FROM log_time_stamp')).rejects.toThrow('permission denied');
  });
});
