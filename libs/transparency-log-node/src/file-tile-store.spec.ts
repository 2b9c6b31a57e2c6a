import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { KEY_TYPE, LogWriter, MemoryHeadKeeper, verifyLog } from '@quanlian/transparency-log';
import { FileTileStore, nodeCrypto, signerOf } from './index';

const SIGNER = signerOf({ name: 'audit.example/log1', type: KEY_TYPE.log, seed: new Uint8Array(32) });
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quanlian-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a log in a folder', () => {
  it('has its files where tlog-tiles puts them, and nothing half written', async () => {
    const [store, heads] = [new FileTileStore(folder), new MemoryHeadKeeper()];
    for (const size of [3, 700]) {
      const writer = await LogWriter.open({ crypto: nodeCrypto, signer: SIGNER, store, heads });
      writer.append(Array.from({ length: size - writer.size }, (_, at) => bytes(`entry ${writer.size + at}`)));
      await writer.publish();
    }
    expect(await verifyLog({ crypto: nodeCrypto, source: new FileTileStore(folder), trusted: { logs: [SIGNER.key] } })).toMatchObject({ ok: true });
    expect((await readdir(path.join(folder, 'tile/0'))).sort()).toEqual(['000', '001', '002.p']);
    expect(await readdir(path.join(folder, '.incoming'))).toEqual([]);
  });

  it('reads what was written, and finds nothing where nothing is', async () => {
    const store = new FileTileStore(folder);
    await store.write([{ path: 'tile/0/000', bytes: bytes('full') }]);
    await store.write([{ path: 'tile/0/000.p/17', bytes: bytes('partial') }]);
    expect(Buffer.from((await store.read('tile/0/000.p/17'))!).toString()).toBe('partial');
    expect(await store.read('tile/0/001')).toBeUndefined();
    expect(await store.read('tile/0/000/7')).toBeUndefined();
  });

  it('replaces a file whole, and many at once', async () => {
    const store = new FileTileStore(folder);
    const files = Array.from({ length: 100 }, (_, at) => ({
      path: `tile/entries/x001/${String(at).padStart(3, '0')}`,
      bytes: bytes(`bundle ${at}`),
    }));
    await store.write(files);
    await store.write([{ path: files[7]!.path, bytes: bytes('other') }]);
    expect(await readFile(path.join(folder, files[7]!.path), 'utf8')).toBe('other');
    expect(await readFile(path.join(folder, files[99]!.path), 'utf8')).toBe('bundle 99');
  });

  it('clears a folder away and makes it again', async () => {
    const store = new FileTileStore(folder);
    await store.write([{ path: 'tile/0/000.p/1', bytes: bytes('one') }]);
    await store.removeFolders(['tile/0/000.p', 'tile/0/004.p']);
    expect(await store.read('tile/0/000.p/1')).toBeUndefined();
    await store.write([{ path: 'tile/0/000.p/2', bytes: bytes('two') }]);
    expect(await store.read('tile/0/000.p/2')).toBeDefined();
  });

  it('drops what a crash left half written', async () => {
    await new FileTileStore(folder).write([{ path: 'checkpoint', bytes: bytes('old') }]);
    await writeFile(path.join(folder, '.incoming/9'), 'half');
    await new FileTileStore(folder).write([{ path: 'checkpoint', bytes: bytes('new') }]);
    expect(await readdir(path.join(folder, '.incoming'))).toEqual([]);
  });

  it('leaves the old file when the new one cannot be written', async () => {
    const store = new FileTileStore(folder);
    await store.write([{ path: 'checkpoint', bytes: bytes('old') }]);
    await rm(path.join(folder, '.incoming'), { recursive: true });
    await expect(store.write([{ path: 'checkpoint', bytes: bytes('new') }])).rejects.toThrow('ENOENT');
    expect(await readFile(path.join(folder, 'checkpoint'), 'utf8')).toBe('old');
  });

  it('reads and writes nothing outside of it', async () => {
    const store = new FileTileStore(folder);
    await expect(store.read('../secret')).rejects.toThrow('outside');
    await expect(store.write([{ path: 'tile/../../secret', bytes: bytes('') }])).rejects.toThrow('outside');
  });
});
