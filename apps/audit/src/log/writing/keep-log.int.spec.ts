import { readFile, rm, writeFile } from 'node:fs/promises';
import { eventually } from '@quanlian/testing';
import { commitmentTo, KEY_TYPE, parseLeaf, readEntries, type EventLeaf } from '@quanlian/transparency-log';
import { createKeyFile, nodeCrypto } from '@quanlian/transparency-log-node';
import { LogStand } from '../testing/log-stand';
import type { Statement } from '../statements/statement';
import type { KeepLog } from './keep-log';
import { checkpointDelay } from './log-metrics';

jest.setTimeout(90_000);
const PATIENCE = { timeoutMs: 60_000 };

let stand: LogStand;
let keeper: KeepLog;

beforeEach(async () => {
  stand = await LogStand.open();
  keeper = stand.keeper();
});
afterEach(async () => {
  await keeper.beforeApplicationShutdown();
  await stand.close();
});

const untilPublished = (size: number): Promise<unknown> =>
  eventually(async () => (await stand.published()) === size, `the checkpoint has ${size} entries`, PATIENCE);

/** A log of these many events behind its first entry, at rest. */
async function restingAfter(events: number): Promise<void> {
  await stand.addEvents(events);
  keeper.onApplicationBootstrap();
  await untilPublished(events + 1);
  await keeper.beforeApplicationShutdown();
}

/** Starts a keeper that must not go on, and tells why it says it does not. */
async function complaint(): Promise<string> {
  keeper = stand.keeper();
  keeper.onApplicationBootstrap();
  return eventually(() => keeper.complaint, 'the keeper says why it stands still', PATIENCE);
}

describe('the transparency log', () => {
  it('begins with its key, then has one leaf for each event, in the order of the history', async () => {
    await restingAfter(300);
    expect(await stand.verdict()).toBe('301 entries');
    const leaves = [...(await readEntries(stand.files, 0, 256)), ...(await readEntries(stand.files, 1, 45))].map(parseLeaf);
    expect(leaves[0]).toEqual({ k: 'keychange', vkey: await stand.vkey() });
    const history = await stand.dataSource.query<{ event_id: string; bytes: Buffer }[]>('SELECT event_id, bytes FROM history ORDER BY position');
    const salts = await stand.dataSource.query<{ about: string; salt: Buffer }[]>('SELECT about, salt FROM log_salt');
    const saltOf = new Map(salts.map(({ about, salt }) => [about, salt]));
    const expected = history.map(({ event_id, bytes }) => [event_id, bytes.length, commitmentTo(nodeCrypto.sha256, saltOf.get(event_id)!, bytes)]);
    expect(leaves.slice(1).map((leaf) => [(leaf as EventLeaf).id, (leaf as EventLeaf).n, (leaf as EventLeaf).c256])).toEqual(expected);
    expect(leaves[1]).toMatchObject({ k: 'event', src: '/gov/county', type: 'cn.quanlian.site.reported.v1', tp: 'quanlian.lead.events.v1/0@0' });
  });

  it('grows with the history and keeps each signed head, all of one history', async () => {
    keeper.onApplicationBootstrap();
    await untilPublished(1);
    for (const size of [11, 21]) {
      await stand.addEvents(10);
      await untilPublished(size);
    }
    await keeper.beforeApplicationShutdown();
    expect(await stand.notes()).toHaveLength(3);
    expect(await stand.verdict(...(await stand.notes()))).toBe('21 entries');
  });

  it('publishes a checkpoint at most two seconds after the leaf', async () => {
    checkpointDelay.reset();
    keeper.onApplicationBootstrap();
    await untilPublished(1);
    for (const size of [51, 101, 151]) {
      await stand.addEvents(50);
      await untilPublished(size);
    }
    const { values } = await checkpointDelay.get();
    const observed = (label: string): number => values.find(({ labels }) => String(labels.le) === label)!.value;
    expect(observed('+Inf')).toBeGreaterThanOrEqual(3);
    expect(observed('2')).toBe(observed('+Inf'));
  });

  it('states what holds once, and anew when it changes, also back to what held before', async () => {
    const stated = (sha256: string): Statement[] => [
      { kind: 'config', name: 'log', is: { origin: 'log1' } },
      { kind: 'pack-version', name: 'pack/national', is: { sha256 } },
    ];
    for (const [sha256, size] of [
      ['one', 3],
      ['one', 3],
      ['two', 4],
      ['one', 5],
    ] as const) {
      keeper = stand.keeper(...stated(sha256));
      keeper.onApplicationBootstrap();
      await untilPublished(size);
      await keeper.beforeApplicationShutdown();
    }
    const leaves = (await readEntries(stand.files, 0, 5)).map(parseLeaf);
    expect(leaves.slice(1).map(({ k, name, is }) => [k, name, is])).toEqual([
      ['config', 'log', { origin: 'log1' }],
      ['pack-version', 'pack/national', { sha256: 'one' }],
      ['pack-version', 'pack/national', { sha256: 'two' }],
      ['pack-version', 'pack/national', { sha256: 'one' }],
    ]);
    expect(await stand.verdict(...(await stand.notes()))).toBe('5 entries');
  });

  it('is written by one process; another one goes on within ten seconds after it ends', async () => {
    const second = await stand.standBy();
    try {
      keeper.onApplicationBootstrap();
      await untilPublished(1);
      second.keeper.onApplicationBootstrap();
      await stand.addEvents(5);
      await untilPublished(6);
      await keeper.beforeApplicationShutdown();
      await stand.addEvents(5);
      await eventually(async () => (await stand.published()) === 11, 'the other process goes on', { timeoutMs: 10_000 });
      expect(await stand.verdict(...(await stand.notes()))).toBe('11 entries');
    } finally {
      await second.keeper.beforeApplicationShutdown();
      await second.dataSource.destroy();
    }
  });

  it.each([
    'UPDATE log_leaf SET about = $$x$$',
    'DELETE FROM log_leaf',
    'TRUNCATE log_leaf',
    'UPDATE log_head SET root = note',
    'DELETE FROM log_head',
  ])('does not let the running service "%s"', async (sql) => {
    await expect(stand.dataSource.query(sql)).rejects.toThrow(/permission denied/);
  });
});

describe('a log that was damaged', () => {
  it('has its files made again from the entries', async () => {
    await restingAfter(300);
    await writeFile(stand.inFolder('tile/0/001.p/45'), 'torn');
    await rm(stand.inFolder('tile/entries'), { recursive: true });
    keeper = stand.keeper();
    keeper.onApplicationBootstrap();
    await stand.addEvents(10);
    await untilPublished(311);
    expect(await stand.verdict(...(await stand.notes()))).toBe('311 entries');
  });

  it('does not go on from a database that was restored from before its last head', async () => {
    await restingAfter(20);
    await stand.asSuperuser('DELETE FROM log_leaf WHERE index > 10');
    expect(await complaint()).toContain('log.shrunken');
    expect(await stand.published()).toBe(21);
  });

  it('does not go on from heads that were restored from before the published one', async () => {
    await restingAfter(20);
    const shown = await readFile(stand.inFolder('checkpoint'));
    await stand.asSuperuser('DELETE FROM log_head');
    expect(await complaint()).toContain('writer.heads-lost');
    expect(await readFile(stand.inFolder('checkpoint'))).toEqual(shown);
  });

  it('does not make files from entries that somebody changed', async () => {
    await restingAfter(20);
    await stand.asSuperuser(`UPDATE log_leaf SET bytes = 'another' WHERE index = 7`);
    await rm(stand.inFolder('tile/entries'), { recursive: true });
    expect(await complaint()).toContain('writer.leaves-differ');
    expect(await stand.verdict()).toMatch(/^bundle\.missing/);
  });

  it('does not go on without its key, and makes no other one', async () => {
    await restingAfter(20);
    await rm(stand.settings.keyFile);
    expect(await complaint()).toContain('ENOENT');
    expect(await stand.verdict()).toBe('21 entries');
  });

  it('does not go on with another key', async () => {
    await restingAfter(20);
    await rm(stand.settings.keyFile);
    await createKeyFile(stand.settings.keyFile, stand.settings.origin, KEY_TYPE.log);
    expect(await complaint()).toContain('note.unsigned');
    expect(await stand.verdict()).toBe('21 entries');
  });
});
