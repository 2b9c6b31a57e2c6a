import { nodeCrypto } from '@quanlian/transparency-log-node';
import { MemoryTileStore, verifyLog, webCrypto, type TileStore } from '../index';
import { bytes, checkpointOf, emptyLog, entries, entryAt, grow, LOG_SIGNER, logOf, STRANGER } from '../testing/a-log';

const trusted = { logs: [LOG_SIGNER.key] };
const copyOf = (store: MemoryTileStore): MemoryTileStore => new MemoryTileStore(new Map(store.files));

async function verdict(source: TileStore, ...pinned: Uint8Array[]): Promise<string> {
  const found = await verifyLog({ crypto: nodeCrypto, source, trusted, pinned });
  return found.ok ? `${found.checkpoint.size} entries` : found.code;
}

/** What an insider with the key of the log can make: entry 100 is another one, and everything is signed again. */
async function rewritten(...sizes: number[]): Promise<MemoryTileStore> {
  const log = emptyLog();
  for (const [at, size] of sizes.entries()) {
    await grow(
      log,
      entries(sizes[at - 1] ?? 0, size).map((entry, index) => ((sizes[at - 1] ?? 0) + index === 100 ? bytes('another') : entry)),
    );
  }
  return log.store;
}

describe('verifying a whole log', () => {
  it.each([[[1]], [[255]], [[256]], [[257]], [[700]], [[3, 300, 512, 700]]])('finds a log published at %j true', async (sizes) => {
    expect(await verdict((await logOf(...sizes)).store)).toBe(`${sizes.at(-1)} entries`);
  });

  it('finds it true in a browser, too', async () => {
    const { store } = await logOf(300);
    expect(await verifyLog({ crypto: webCrypto, source: store, trusted })).toMatchObject({ ok: true, checkpoint: { size: 300 } });
  });

  it('finds it true beside each checkpoint seen before, the current one among them', async () => {
    const log = await logOf(100);
    const first = await checkpointOf(log.store);
    await grow(log, entries(100, 600));
    expect(await verdict(log.store, await checkpointOf(log.store), first, first)).toBe('600 entries');
  });

  it.each([
    ['checkpoint', 'checkpoint.missing'],
    ['tile/0/000', 'tile.missing'],
    ['tile/0/001.p/44', 'tile.missing'],
    ['tile/1/000.p/1', 'tile.missing'],
    ['tile/entries/000', 'bundle.missing'],
    ['tile/entries/001.p/44', 'bundle.missing'],
  ])('misses %s', async (path, code) => {
    const { store } = await logOf(300);
    store.files.delete(path);
    expect(await verdict(store)).toBe(code);
  });

  it.each([
    ['tile/0/000', 'tile.malformed'],
    ['tile/1/000.p/1', 'tile.malformed'],
    ['tile/entries/000', 'bundle.malformed'],
    ['tile/entries/001.p/44', 'bundle.malformed'],
    ['checkpoint', 'note.malformed'],
  ])('notices that %s was torn', async (path, code) => {
    const { store } = await logOf(300);
    store.files.set(path, store.files.get(path)!.slice(0, -1));
    expect(await verdict(store)).toBe(code);
  });

  it('reads the full tile where a partial one was cleared away', async () => {
    const log = await logOf(300);
    const then = await checkpointOf(log.store);
    await grow(log, entries(300, 600));
    expect(log.store.files.has('tile/0/001.p/44')).toBe(false);
    log.store.files.set('checkpoint', then);
    expect(await verdict(log.store)).toBe('300 entries');
  });

  it('takes no checkpoint that another key signed', async () => {
    const log = emptyLog(new MemoryTileStore(), STRANGER);
    await grow(log, entries(0, 5));
    expect(await verdict(log.store)).toBe('note.unsigned');
  });

  it('lets no entry be changed, even with the tiles made to fit', async () => {
    const [{ store }, other] = [await logOf(300), await rewritten(300)];
    other.files.set('checkpoint', await checkpointOf(store));
    expect(await verdict(other)).toBe('log.root-differs');
  });
});

describe('what the holder of the key cannot do unseen by whoever kept a checkpoint', () => {
  it('sign two trees of the same size: log.forked', async () => {
    const [{ store }, other] = [await logOf(300), await rewritten(300)];
    expect(await verdict(other)).toBe('300 entries');
    expect(await verdict(other, await checkpointOf(store))).toBe('log.forked');
  });

  it('change history and sign it again: log.rewritten', async () => {
    const [{ store }, other] = [await logOf(300), await rewritten(300, 700)];
    expect(await verdict(other)).toBe('700 entries');
    expect(await verdict(other, await checkpointOf(store))).toBe('log.rewritten');
  });

  it('take entries away: log.shrunken', async () => {
    const [{ store }, shorter] = [await logOf(300), await logOf(200)];
    expect(await verdict(shorter.store)).toBe('200 entries');
    expect(await verdict(shorter.store, await checkpointOf(store))).toBe('log.shrunken');
  });

  it('take entries away and let others follow: log.shrunken until it is longer, log.rewritten then', async () => {
    const [{ store }, shorter] = [await logOf(300), await logOf(200)];
    await grow(shorter, [bytes('instead')]);
    expect(await verdict(shorter.store, await checkpointOf(store))).toBe('log.shrunken');
    await grow(shorter, entries(300, 450));
    expect(await verdict(shorter.store, await checkpointOf(store))).toBe('log.rewritten');
  });

  it('show an old checkpoint, to hide what came later: log.replayed', async () => {
    const log = await logOf(200);
    const old = await checkpointOf(log.store);
    await grow(log, entries(200, 300));
    const pinned = await checkpointOf(log.store);
    const shown = copyOf(log.store);
    shown.files.set('checkpoint', old);
    expect(await verdict(shown)).toBe('200 entries');
    expect(await verdict(shown, pinned)).toBe('log.replayed');
  });

  it('show an old checkpoint of another history: log.shrunken', async () => {
    const [{ store }, other] = [await logOf(300), await rewritten(200)];
    expect(await verdict(other, await checkpointOf(store))).toBe('log.shrunken');
  });

  it('use a head that another key signed as the one to compare with', async () => {
    const [{ store }, strange] = [await logOf(5), emptyLog(new MemoryTileStore(), STRANGER)];
    await grow(strange, [entryAt(1)]);
    expect(await verdict(store, await checkpointOf(strange.store))).toBe('note.unsigned');
  });
});
