import { readFile, rm } from 'node:fs/promises';
import { eventually } from '@quanlian/testing';
import { parseLeaf, parseNote, parseVerifierKey, readEntries, verifyLog, type VerifierKey } from '@quanlian/transparency-log';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { logSettingsOf } from '../log-settings';
import { keeperOf, LogStand } from '../testing/log-stand';
import type { KeepLog } from './keep-log';

jest.setTimeout(90_000);
const PATIENCE = { timeoutMs: 60_000 };

let stand: LogStand;
beforeEach(async () => {
  stand = await LogStand.open();
});
afterEach(() => stand.close());

/** Lets a process of the service, set up like this, keep the log for a while. */
async function kept(env: { LOG_SM2?: string }, until: (keeper: KeepLog) => Promise<unknown>): Promise<void> {
  const keeper = keeperOf(stand.dataSource, logSettingsOf({ DATA_DIR: stand.dataDir, ...env }));
  keeper.onApplicationBootstrap();
  try {
    await until(keeper);
  } finally {
    await keeper.beforeApplicationShutdown();
  }
}
const publishes = (size: number) => () => eventually(async () => (await stand.published()) === size, `the checkpoint has ${size} entries`, PATIENCE);

const lines = async (): Promise<number> => parseNote((await stand.files.read('checkpoint'))!).signatures.length;
const keyIn = async (file: string): Promise<VerifierKey> => parseVerifierKey(nodeCrypto.sha256, (await readFile(file, 'utf8')).trim());
const verdictBy = async (...logs: VerifierKey[]): Promise<boolean> =>
  (await verifyLog({ crypto: nodeCrypto, source: stand.files, trusted: { logs } })).ok;

describe('with SM2 switched on', () => {
  it('checkpoints have a second line, which holds for whoever knows its key, and the log tells which key that is', async () => {
    await kept({}, publishes(1));
    expect(await lines()).toBe(1);
    await kept({ LOG_SM2: 'on' }, publishes(2));
    expect(await lines()).toBe(2);
    const [ed25519, sm2] = [await keyIn(stand.settings.vkeyFile), await keyIn(stand.settings.sm2VkeyFile)];
    for (const trusted of [[ed25519], [sm2], [ed25519, sm2]]) expect(await verdictBy(...trusted)).toBe(true);
    const leaves = (await readEntries(stand.files, 0, 2)).map(parseLeaf);
    expect(leaves[1]).toMatchObject({ k: 'config', name: 'sm2-key', is: { vkey: (await readFile(stand.settings.sm2VkeyFile, 'utf8')).trim() } });
    await kept({}, publishes(3));
    expect(await lines()).toBe(1);
    expect((await readEntries(stand.files, 0, 3)).map(parseLeaf)[2]).toMatchObject({ name: 'sm2-key', is: { vkey: 'none' } });
  });

  it('a key that the log stated and that is lost is not replaced in silence', async () => {
    await kept({ LOG_SM2: 'on' }, publishes(2));
    await rm(stand.settings.sm2KeyFile);
    await kept({ LOG_SM2: 'on' }, async (keeper) => {
      expect(await eventually(() => keeper.complaint, 'the keeper says why it stands still', PATIENCE)).toContain('audit-log-sm2.key');
    });
  });
});

test('the switch knows on and off', () => {
  expect(() => logSettingsOf({ LOG_SM2: 'yes' })).toThrow('LOG_SM2: found yes, expected on or off');
});
