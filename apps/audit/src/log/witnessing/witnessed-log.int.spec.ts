import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from '@quanlian/testing';
import {
  openCheckpoint,
  parseLeaf,
  parsePolicy,
  parseVerifierKey,
  readEntries,
  requireQuorum,
  type OpenCheckpoint,
} from '@quanlian/transparency-log';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { keeperOf, LogStand } from '../testing/log-stand';
import { WitnessProcess } from '../testing/witness-process';
import type { KeepLog } from '../writing/keep-log';
import { Witnesses } from './witnesses';

jest.setTimeout(120_000);
const PATIENCE = { timeoutMs: 60_000 };

let stand: LogStand;
let witness: WitnessProcess;
let witnesses: Witnesses;
let keeper: KeepLog;

beforeAll(async () => {
  witness = await WitnessProcess.start();
});
afterAll(() => witness?.kill());

let logs = 0;
beforeEach(async () => {
  // One witness watches them all, each under a name of its own.
  stand = await LogStand.open(`audit.example/log${++logs}`);
  await witness.watch(await stand.makeKey());
  witnesses = new Witnesses();
  await setPolicy('w1');
  start();
});
afterEach(async () => {
  await keeper.beforeApplicationShutdown();
  await stand.close();
});

function start(): void {
  keeper = keeperOf(stand.dataSource, stand.settings, [], witnesses);
  keeper.onApplicationBootstrap();
}

const policyText = async (quorum: string): Promise<string> => `witness w1 ${await witness.vkey()} ${witness.url}\nquorum ${quorum}\n`;

async function setPolicy(quorum: string): Promise<void> {
  await writeFile(stand.settings.policyFile, await policyText(quorum));
}

/** The checkpoint that a reader sees, with the signatures of the witness. */
async function published(): Promise<OpenCheckpoint> {
  const witnessKey = parseVerifierKey(nodeCrypto.sha256, await witness.vkey());
  const logs = [parseVerifierKey(nodeCrypto.sha256, await stand.vkey())];
  return openCheckpoint(nodeCrypto, (await stand.files.read('checkpoint'))!, { logs, witnesses: [witnessKey] });
}

const untilPublished = (size: number): Promise<unknown> =>
  eventually(async () => (await stand.published()) === size, `the checkpoint has ${size} entries`, PATIENCE);
const complaint = (): Promise<string> => eventually(() => keeper.complaint, 'the keeper says why it stands still', PATIENCE);
const refusedWith = (code: string): Promise<unknown> => eventually(() => keeper.complaint?.includes(code), `the keeper names ${code}`, PATIENCE);

/** First the key, then the policy, then events. */
const FIRST = 2;
async function restingAfter(events: number): Promise<void> {
  await stand.addEvents(events);
  await untilPublished(FIRST + events);
  await keeper.beforeApplicationShutdown();
}

describe('a checkpoint', () => {
  it('carries the signatures that the policy asks for, and the log says whose', async () => {
    await stand.addEvents(20);
    await untilPublished(FIRST + 20);
    const policy = parsePolicy(nodeCrypto.sha256, Buffer.from(`log ${await stand.vkey()}\n${await policyText('w1')}`));
    requireQuorum(policy, await openCheckpoint(nodeCrypto, (await stand.files.read('checkpoint'))!, policy));
    const [, second] = (await readEntries(stand.files, 0, FIRST + 20)).map(parseLeaf);
    expect(second).toMatchObject({ k: 'config', name: 'witness-policy', is: { policy: await policyText('w1') } });
    expect(witnesses.remarks()).toEqual([]);
  });

  it('is kept with the signatures of the witness', async () => {
    await restingAfter(5);
    const kept = (await stand.notes()).at(-1)!;
    expect(kept).toEqual(Buffer.from((await stand.files.read('checkpoint'))!));
  });

  it('waits while the witness is away, and then covers everything', async () => {
    await restingAfter(5);
    await witness.kill();
    start();
    await stand.addEvents(5);
    expect(await complaint()).toMatch(/^checkpoint\.quorum-missing.*witness\.unreachable/);
    expect(witnesses.remarks()).toEqual([
      { name: 'witness witness.example/w1', status: 'degraded', detail: expect.stringContaining('witness.unreachable') },
    ]);
    expect((await published()).size).toBe(FIRST + 5);
    await witness.start();
    await untilPublished(FIRST + 10);
    expect((await published()).cosigned).toHaveLength(1);
    expect(witnesses.remarks()).toEqual([]);
    expect(await stand.verdict(...(await stand.notes()))).toBe(`${FIRST + 10} entries`);
  });

  it('is published without a witness that the policy does not wait for, and the missing one is remarked', async () => {
    await restingAfter(5);
    await setPolicy('none');
    await witness.kill();
    start();
    await untilPublished(FIRST + 6);
    expect((await published()).cosigned).toEqual([]);
    expect(witnesses.remarks()).toHaveLength(1);
    await witness.start();
  });

  it('goes on where the witness has signed a head that was not published any more', async () => {
    await restingAfter(5);
    const shown = await readFile(stand.inFolder('checkpoint'));
    start();
    await stand.addEvents(5);
    await untilPublished(FIRST + 10);
    await keeper.beforeApplicationShutdown();
    await writeFile(stand.inFolder('checkpoint'), shown);
    start();
    await untilPublished(FIRST + 10);
    expect((await published()).cosigned).toHaveLength(1);
  });
});

describe('a witness whose memory was put back', () => {
  it('is remarked, though it signs', async () => {
    await stand.addEvents(5);
    await untilPublished(FIRST + 5);
    await witness.forget();
    await stand.addEvents(5);
    await untilPublished(FIRST + 10);
    expect(witnesses.remarks()).toEqual([expect.objectContaining({ detail: expect.stringContaining('witness.forgetful') })]);
    expect((await published()).cosigned).toHaveLength(1);
  });
});

describe('an insider with the key of the log', () => {
  /** Files, entries and heads as they were, all of them together: nothing of the log itself can notice. */
  async function restore(size: number, backup: string): Promise<void> {
    await rm(stand.settings.folder, { recursive: true });
    await cp(backup, stand.settings.folder, { recursive: true });
    await stand.asSuperuser(`
      DELETE FROM log_salt WHERE about IN (SELECT about FROM log_leaf WHERE index >= ${size});
      DELETE FROM log_leaf WHERE index >= ${size};
      DELETE FROM log_head WHERE size > ${size};
      UPDATE log_source SET position = ${size - FIRST}`);
  }

  /** Everything signed is thrown away, and the entries are signed again from the first one on. */
  async function signAgain(sql: string): Promise<void> {
    await rm(stand.settings.folder, { recursive: true });
    await stand.asSuperuser(`${sql}; DELETE FROM log_head`);
    start();
  }

  it("is found out when yesterday's backup is put back and history goes on from there", async () => {
    await restingAfter(5);
    const backup = path.join(stand.dataDir, 'backup');
    await cp(stand.settings.folder, backup, { recursive: true });
    start();
    await stand.addEvents(5);
    await untilPublished(FIRST + 10);
    await keeper.beforeApplicationShutdown();
    await restore(FIRST + 5, backup);
    await stand.addEvents(9);
    start();
    await refusedWith('log.rewritten');
    expect((await published()).size).toBe(FIRST + 5);
  });

  it('is found out when an entry is changed and the history signed again', async () => {
    await restingAfter(5);
    await signAgain(`UPDATE log_leaf SET bytes = 'another' WHERE index = 4`);
    await refusedWith('log.forked');
    expect(await stand.files.read('checkpoint')).toBeUndefined();
  });

  it('is found out when the history is changed, grows and is signed again', async () => {
    await restingAfter(5);
    await stand.addEvents(5);
    await signAgain(`UPDATE log_leaf SET bytes = 'another' WHERE index = 4`);
    await refusedWith('log.rewritten');
  });

  it('is found out when the last entries are taken away', async () => {
    await restingAfter(5);
    await signAgain(`DELETE FROM log_leaf WHERE index >= 4`);
    await refusedWith('log.shrunken');
    expect(await stand.files.read('checkpoint')).toBeUndefined();
  });
});
