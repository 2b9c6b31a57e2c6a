import { nodeCrypto } from '@quanlian/transparency-log-node';
import * as fc from 'fast-check';
import {
  formatConsistencyFile,
  formatProofFile,
  MemoryTileStore,
  openCheckpoint,
  parseCheckpointText,
  parseNote,
  StoredTree,
  TreeHash,
  verifyConsistencyFile,
  verifyLog,
  verifyProofFile,
} from '../index';
import { checkpointOf, codeOf, entryAt, LOG_SIGNER, logOf } from '../testing/a-log';

const SIZE = 700;
const INDEX = 321;
const OLD = 300;
const trusted = { logs: [LOG_SIGNER.key] };
const tree = new TreeHash(nodeCrypto.sha256);
/** Files that hold the tree of 700 entries; those of older heads beside them are of no use to it. */
const OF_THE_TREE = /^(checkpoint|tile\/(0|entries)\/(000|001|002\.p\/188)|tile\/1\/000\.p\/2)$/;

let store: MemoryTileStore;
beforeAll(async () => {
  ({ store } = await logOf(SIZE));
});

function flip(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = new Uint8Array(bytes);
  changed[Math.floor(bit / 8)]! ^= 1 << (bit % 8);
  return changed;
}

/** The codes with which each of `count` random flips was found. A flip that nobody finds has no code and fails the spec. */
async function codesOf(count: number, check: (at: number) => Promise<{ ok: true } | { ok: false; code: string }>): Promise<Set<string>> {
  const codes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (at) => {
      const verdict = await check(at);
      if (verdict.ok) throw new Error('Found a changed bit that nobody noticed.');
      codes.add(verdict.code);
    }),
    { numRuns: count },
  );
  return codes;
}

describe('a single changed bit', () => {
  it('is found wherever it is in the files of a log', async () => {
    const files = [...store.files].filter(([path]) => OF_THE_TREE.test(path));
    expect(files).toHaveLength(8);
    const ok = await verifyLog({ crypto: nodeCrypto, source: store, trusted });
    expect(ok.ok).toBe(true);
    // Every file gets its share, however small it is.
    const codes = await codesOf(250, (at) => {
      const [path, bytes] = files[at % files.length]!;
      const source = new MemoryTileStore(new Map(store.files).set(path, flip(bytes, Math.floor(at / files.length) % (bytes.length * 8))));
      return verifyLog({ crypto: nodeCrypto, source, trusted });
    });
    expect([...codes]).toEqual(expect.arrayContaining(['tile.differs', 'bundle.malformed', 'note.malformed', 'note.signature-invalid']));
  });

  it('is found at each place of a checkpoint', async () => {
    const checkpoint = await checkpointOf(store);
    for (let bit = 0; bit < checkpoint.length * 8; bit += 1) {
      expect(await codeOf(() => openCheckpoint(nodeCrypto, flip(checkpoint, bit), trusted))).not.toBe('none');
    }
  });

  it('is found in a proof file and in the entry it is for', async () => {
    const proof = await new StoredTree(tree, store, SIZE).inclusionProof(INDEX);
    const file = formatProofFile({ index: INDEX, proof, checkpoint: await checkpointOf(store) });
    const verify = (changed: Uint8Array, entry = entryAt(INDEX)) => verifyProofFile(nodeCrypto, changed, entry, trusted);
    expect(await verify(file)).toMatchObject({ ok: true, index: INDEX });
    await codesOf(250, (at) => verify(flip(file, at % (file.length * 8))));
    for (let bit = 0; bit < entryAt(INDEX).length * 8; bit += 1) {
      expect(await verify(file, flip(entryAt(INDEX), bit))).toMatchObject({ ok: false, code: 'inclusion.differs' });
    }
  });

  it('is found in a consistency file', async () => {
    const stored = new StoredTree(tree, store, SIZE);
    const older = { size: OLD, root: await stored.root(OLD) };
    const checkpoint = await checkpointOf(store);
    expect(parseCheckpointText(parseNote(checkpoint).text).size).toBe(SIZE);
    const file = formatConsistencyFile({ old: OLD, proof: await stored.consistencyProof(OLD), checkpoint });
    const verify = (changed: Uint8Array) => verifyConsistencyFile(nodeCrypto, changed, older, trusted);
    expect(await verify(file)).toMatchObject({ ok: true });
    await codesOf(150, (at) => verify(flip(file, at % (file.length * 8))));
  });
});
