import { spawn } from 'node:child_process';
import path from 'node:path';
import { eventually } from '@quanlian/testing';
import { openCheckpoint, parseVerifierKey, TreeHash, StoredTree, WRITE_STEPS } from '@quanlian/transparency-log';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { LogStand } from '../testing/log-stand';

jest.setTimeout(120_000);
const ROOT = path.join(__dirname, '../../../../..');
const POINTS = ['leaves_recorded', ...WRITE_STEPS.map((step) => step.replaceAll('-', '_'))];
const EACH_TIME = 300;

let stand: LogStand;
let size = 0;
beforeAll(async () => {
  stand = await LogStand.open();
});
afterAll(() => stand.close());

/** A process that keeps the log until it reaches the named place, and is no more. */
async function diesAt(point: string): Promise<number | null> {
  const env = { ...process.env, DATABASE_URL: stand.databaseUrl, DATA_DIR: stand.dataDir, FP: `log.${point}:exit` };
  const hook = path.join(ROOT, 'test/typescript-source.cjs');
  const child = spawn(process.execPath, ['-r', hook, path.join(__dirname, '../testing/log-process.ts')], { cwd: ROOT, env, stdio: 'ignore' });
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
}

async function goesOn(): Promise<void> {
  const keeper = stand.keeper();
  keeper.onApplicationBootstrap();
  await eventually(async () => (await stand.published()) === size, `the checkpoint has ${size} entries`, { timeoutMs: 60_000 });
  await keeper.beforeApplicationShutdown();
}

/** Every head that has a signature has its tiles. */
async function requireTilesOfSignedHeads(): Promise<void> {
  const logs = [parseVerifierKey(nodeCrypto.sha256, await stand.vkey())];
  for (const note of await stand.notes()) {
    const head = await openCheckpoint(nodeCrypto, note, { logs });
    expect(await new StoredTree(new TreeHash(nodeCrypto.sha256), stand.files, head.size).root()).toEqual(new Uint8Array(head.root));
  }
}

describe('a process that dies while it writes the log', () => {
  beforeAll(async () => {
    size = 1;
    await goesOn();
  });

  it.each(POINTS)('%s: readers see a whole log, and the next process goes on without a lost or doubled entry', async (point) => {
    const before = size;
    await stand.addEvents(EACH_TIME);
    size += EACH_TIME;
    expect(await diesAt(point)).toBe(137);
    expect([`${before} entries`, `${size} entries`]).toContain(await stand.verdict());
    await requireTilesOfSignedHeads();
    await goesOn();
    expect(await stand.verdict(...(await stand.notes()))).toBe(`${size} entries`);
    const [events] = await stand.dataSource.query<{ leaves: string; events: string }[]>(
      `SELECT count(*) AS leaves, count(DISTINCT about) AS events FROM log_leaf WHERE kind = 'event'`,
    );
    expect(events).toEqual({ leaves: String(size - 1), events: String(size - 1) });
  });
});
