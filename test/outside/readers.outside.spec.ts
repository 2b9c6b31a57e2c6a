import { readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import {
  cosign,
  formatConsistencyFile,
  formatNote,
  formatVerifierKey,
  KEY_TYPE,
  parseNote,
  parseSignatureLine,
  parseVerifierKey,
  StoredTree,
  TreeHash,
  verifyLog,
} from '@quanlian/transparency-log';
import { FileTileStore, nodeCrypto, signerOf } from '@quanlian/transparency-log-node';
import { openWitness } from '../../apps/witness/src/open-witness';
import { witnessSettingsOf } from '../../apps/witness/src/witness-settings';
import { askGo, askPython, type Answer } from './readers';
import { addProofs, newFolder, put, sampleOf, sampleOfEvents, sampleWith, type Sample } from './sample';

jest.setTimeout(120_000);

/** Everybody who reads a whole log. */
const READERS: Record<string, (folder: string) => Promise<Answer>> = {
  'x/mod sumdb (Go)': (folder) => askGo('sumdb', folder),
  'Tessera fsck (Go)': (folder) => askGo('fsck', folder),
  'pymerkle (Python)': (folder) => askPython('log', folder),
};
const EVERYBODY = Object.entries(READERS);
const folders: string[] = [];

async function aSample(...sizes: number[]): Promise<Sample> {
  const sample = await sampleOf(...sizes);
  folders.push(sample.folder);
  return sample;
}
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const head = ({ heads }: Sample): string => {
  const { size, root } = heads.heads.at(-1)!;
  return `verified ${size} ${Buffer.from(root).toString('base64')}`;
};

describe('a log that we wrote', () => {
  it.each([1, 2, 255, 256, 257, 700].flatMap((size) => EVERYBODY.map(([name, ask]) => [size, name, ask] as const)))(
    'of %i entries is verified by %s',
    async (size, _name, ask) => {
      const sample = await aSample(size);
      expect(await ask(sample.folder)).toEqual({ isContent: true, said: head(sample) });
    },
  );

  it('of 70,000 entries, published piece by piece, is verified by all of them', async () => {
    const sample = await aSample(1, 300, 65_536, 65_537, 70_000);
    for (const [, ask] of EVERYBODY) expect(await ask(sample.folder)).toEqual({ isContent: true, said: head(sample) });
  });
});

describe('a changed bit in the files of a log', () => {
  it('is found by all of them, in whatever file it is', async () => {
    const sample = await aSample(700);
    const files = ['checkpoint', 'tile/0/001', 'tile/0/002.p/188', 'tile/1/000.p/2', 'tile/entries/000', 'tile/entries/002.p/188'];
    for (const [at, name] of files.entries()) {
      const file = path.join(sample.folder, 'log', name);
      const whole = await readFile(file);
      const changed = Buffer.from(whole);
      const byte = Math.floor((whole.length * (2 * at + 1)) / (2 * files.length));
      changed[byte]! ^= 1 << (at % 8);
      await writeFile(file, changed);
      for (const [reader, ask] of EVERYBODY) expect([name, reader, (await ask(sample.folder)).isContent]).toEqual([name, reader, false]);
      await writeFile(file, whole);
    }
    for (const [, ask] of EVERYBODY) expect(await ask(sample.folder)).toMatchObject({ isContent: true });
  });
});

describe('what we prove', () => {
  it('is believed: proofs of entries, by Go and by Python', async () => {
    const sample = await aSample(700);
    await addProofs(sample, [0, 1, 255, 256, 511, 512, 698, 699]);
    expect(await askGo('proofs', sample.folder)).toEqual({ isContent: true, said: 'verified 8 proofs' });
    expect(await askPython('proofs', sample.folder)).toEqual({ isContent: true, said: 'verified 8 proofs' });
    await writeFile(path.join(sample.folder, 'proofs/256.entry'), 'another entry');
    expect(await askGo('proofs', sample.folder)).toMatchObject({ isContent: false, said: expect.stringContaining('256.tlog-proof') });
    expect(await askPython('proofs', sample.folder)).toMatchObject({ isContent: false, said: expect.stringContaining('256.tlog-proof') });
  });

  it('is believed: receipts, by Python from nothing but the proof, the event and the key', async () => {
    const sample = await sampleOfEvents(700, [0, 1, 255, 256, 511, 512, 698, 699]);
    folders.push(sample.folder);
    expect(await askPython('events', sample.folder)).toEqual({ isContent: true, said: 'verified 8 events' });
    await writeFile(path.join(sample.folder, 'events/511.event'), '{"id":"511","text":"another"}');
    expect(await askPython('events', sample.folder)).toMatchObject({ isContent: false, said: expect.stringContaining('511.tlog-proof') });
  });

  it.each([
    [1, 700],
    [256, 700],
    [300, 513],
  ])('is believed: growth from %i to %i entries', async (from, to) => {
    const sample = await aSample(from, to);
    const [older, newer] = sample.heads.heads;
    const proof = await new StoredTree(new TreeHash(nodeCrypto.sha256), sample.store, to).consistencyProof(from);
    await put(sample, 'older.checkpoint', older!.note!);
    await put(sample, 'growth.txt', formatConsistencyFile({ old: from, proof, checkpoint: newer!.note! }));
    expect(await askGo('growth', sample.folder)).toEqual({ isContent: true, said: head(sample) });
    const broken = proof.map((hash) => hash.map((byte) => byte ^ 1));
    await put(sample, 'growth.txt', formatConsistencyFile({ old: from, proof: broken, checkpoint: newer!.note! }));
    expect(await askGo('growth', sample.folder)).toMatchObject({ isContent: false });
  });

  it('is believed: a cosignature and its time', async () => {
    const sample = await aSample(5);
    const witness = signerOf({ name: 'witness.example/w1', type: KEY_TYPE.cosigner, seed: new Uint8Array(32).fill(2) });
    const note = parseNote(sample.heads.heads[0]!.note!);
    const signatures = [...note.signatures, await cosign(note.text, witness, 1_790_000_000)];
    await put(sample, 'witness.vkey', formatVerifierKey(witness.key));
    await put(sample, 'cosigned.checkpoint', formatNote({ ...note, signatures }));
    expect(await askGo('cosignature', sample.folder)).toEqual({ isContent: true, said: 'cosigned 1790000000' });
  });
});

describe('our witness', () => {
  it('gives, over HTTP, signatures that Go believes, and none for a tree that forked', async () => {
    const sample = await aSample(300, 700);
    const settings = witnessSettingsOf({ DATA_DIR: sample.folder, WITNESS_LOGS_FILE: path.join(sample.folder, 'log.vkey') });
    const server = await openWitness(settings, () => undefined);
    try {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const lay = async (old: number, size: number, from: Sample): Promise<Response> => {
        const proof = old === 0 ? [] : await new StoredTree(new TreeHash(nodeCrypto.sha256), from.store, size).consistencyProof(old);
        const checkpoint = from.heads.heads.find((kept) => kept.size === size)!.note!;
        const { port } = server.address() as AddressInfo;
        return fetch(`http://127.0.0.1:${port}/add-checkpoint`, {
          method: 'POST',
          body: Buffer.from(formatConsistencyFile({ old, proof, checkpoint })),
        });
      };
      expect((await lay(0, 300, sample)).status).toBe(200);
      const signed = await (await lay(300, 700, sample)).text();
      const note = parseNote(sample.heads.heads.at(-1)!.note!);
      await put(sample, 'witness.vkey', (await readFile(settings.vkeyFile, 'utf8')).trim());
      await put(sample, 'cosigned.checkpoint', formatNote({ ...note, signatures: [...note.signatures, parseSignatureLine(signed.trimEnd())] }));
      expect(await askGo('cosignature', sample.folder)).toEqual({ isContent: true, said: expect.stringMatching(/^cosigned \d{10}$/) });
      const fork = await sampleWith((index) => Buffer.from(`another ${index}`), 800);
      folders.push(fork.folder);
      expect((await lay(700, 800, fork)).status).toBe(422);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe('a log that Go wrote', () => {
  it('is verified by us, with the same root', async () => {
    const folder = await newFolder();
    folders.push(folder);
    const { said } = await askGo('write', folder);
    const key = parseVerifierKey(nodeCrypto.sha256, (await readFile(path.join(folder, 'log.vkey'), 'utf8')).trim());
    const verdict = await verifyLog({ crypto: nodeCrypto, source: new FileTileStore(path.join(folder, 'log')), trusted: { logs: [key] } });
    if (!verdict.ok) throw new Error(`${verdict.code}: ${verdict.detail}`);
    expect(said).toBe(`verified ${verdict.checkpoint.size} ${Buffer.from(verdict.checkpoint.root).toString('base64')}`);
  });
});
