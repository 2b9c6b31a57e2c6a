import { nodeCrypto } from '@quanlian/transparency-log-node';
import { LogWriter, rebuildFiles, verifyLog } from '../index';
import { bytes, codeOf, entries, grow, LOG_SIGNER, logOf, type ALog } from '../testing/a-log';

async function* inPieces(content: readonly Uint8Array[]): AsyncGenerator<readonly Uint8Array[]> {
  for (let at = 0; at < content.length; at += 97) yield content.slice(at, at + 97);
}

const rebuild = ({ store, heads }: ALog, content: readonly Uint8Array[]) =>
  rebuildFiles({ crypto: nodeCrypto, store, head: heads.heads.at(-1)!, entries: () => inPieces(content) });

const isWhole = async ({ store }: ALog): Promise<boolean> =>
  (await verifyLog({ crypto: nodeCrypto, source: store, trusted: { logs: [LOG_SIGNER.key] } })).ok;

describe('making the files of a log again', () => {
  it('repairs what was torn, changed or lost, and leaves the rest alone', async () => {
    const log = await logOf(700);
    log.store.files.set('tile/0/001', new Uint8Array(12));
    log.store.files.set('tile/entries/000', log.store.files.get('tile/entries/001')!);
    log.store.files.delete('tile/1/000.p/2');
    expect((await rebuild(log, entries(0, 700))).sort()).toEqual(['tile/0/001', 'tile/1/000.p/2', 'tile/entries/000']);
    expect(await isWhole(log)).toBe(true);
    expect(await rebuild(log, entries(0, 700))).toEqual([]);
  });

  it('lets the writer go on after all files but the checkpoint were lost', async () => {
    const log = await logOf(300, 700);
    const checkpoint = log.store.files.get('checkpoint')!;
    log.store.files.clear();
    log.store.files.set('checkpoint', checkpoint);
    expect(await codeOf(() => LogWriter.open(log.parts))).toBe('writer.tiles-differ');
    await rebuild(log, entries(0, 700));
    await grow(log, entries(700, 900));
    expect(await isWhole(log)).toBe(true);
  });

  it('stops at the head, however many entries wait behind it', async () => {
    const log = await logOf(300);
    log.store.files.delete('tile/0/000');
    expect(await rebuild(log, entries(0, 650))).toEqual(['tile/0/000']);
    expect(await isWhole(log)).toBe(true);
  });

  it('writes nothing from entries that were changed or are missing', async () => {
    const log = await logOf(300);
    log.store.files.delete('tile/0/000');
    const before = [...log.store.files];
    expect(await codeOf(() => rebuild(log, entries(0, 299)))).toBe('log.shrunken');
    expect(await codeOf(() => rebuild(log, [...entries(0, 299), bytes('another')]))).toBe('writer.leaves-differ');
    expect([...log.store.files]).toEqual(before);
  });
});
