import { nodeCrypto } from '@quanlian/transparency-log-node';
import {
  cosign,
  formatConsistencyFile,
  formatNote,
  formatProofFile,
  formatVerifierKey,
  parseNote,
  parsePolicy,
  StoredTree,
  TreeHash,
  verifyConsistencyFile,
  verifyProofFile,
} from '../index';
import { bytes, checkpointOf, emptyLog, entries, entryAt, grow, LOG_SIGNER, LOG_VKEY, logOf, witnessSigner } from '../testing/a-log';

const tree = new TreeHash(nodeCrypto.sha256);
const WITNESS = witnessSigner(1);
const POLICY = parsePolicy(nodeCrypto.sha256, bytes(`log ${LOG_VKEY}\nwitness w ${formatVerifierKey(WITNESS.key)}\nquorum w\n`));

async function proofOf(index: number, size: number, checkpoint?: Uint8Array): Promise<Uint8Array> {
  const { store } = await logOf(size);
  const proof = await new StoredTree(tree, store, size).inclusionProof(index);
  return formatProofFile({ index, proof, checkpoint: checkpoint ?? (await checkpointOf(store)) });
}

describe('a proof file', () => {
  it.each([
    [0, 1],
    [0, 2],
    [255, 256],
    [256, 257],
    [699, 700],
  ])('shows that entry %i is in the log of %i', async (index, size) => {
    expect(await verifyProofFile(nodeCrypto, await proofOf(index, size), entryAt(index), { logs: [LOG_SIGNER.key] })).toMatchObject({
      ok: true,
      index,
    });
  });

  it('proves nothing about another entry, nor under another checkpoint of the log', async () => {
    const other = emptyLog();
    await grow(other, [...entries(0, 6), bytes('another')]);
    const trusted = { logs: [LOG_SIGNER.key] };
    expect(await verifyProofFile(nodeCrypto, await proofOf(3, 7), entryAt(4), trusted)).toMatchObject({ ok: false, code: 'inclusion.differs' });
    const swapped = await proofOf(3, 7, await checkpointOf(other.store));
    expect(await verifyProofFile(nodeCrypto, swapped, entryAt(3), trusted)).toMatchObject({ ok: false, code: 'inclusion.differs' });
  });

  it('counts under a policy once enough witnesses cosigned', async () => {
    const { store } = await logOf(7);
    const note = parseNote(await checkpointOf(store));
    const cosigned = formatNote({ ...note, signatures: [...note.signatures, await cosign(note.text, WITNESS, 1_790_000_000)] });
    expect(await verifyProofFile(nodeCrypto, await proofOf(3, 7), entryAt(3), POLICY)).toMatchObject({
      ok: false,
      code: 'checkpoint.quorum-missing',
    });
    expect(await verifyProofFile(nodeCrypto, await proofOf(3, 7, cosigned), entryAt(3), POLICY)).toMatchObject({ ok: true, index: 3 });
  });
});

describe('a consistency file', () => {
  it('shows that the log only grew, and not from a tree it never had', async () => {
    const { store } = await logOf(300, 700);
    const stored = new StoredTree(tree, store, 700);
    const file = formatConsistencyFile({ old: 300, proof: await stored.consistencyProof(300), checkpoint: await checkpointOf(store) });
    const trusted = { logs: [LOG_SIGNER.key] };
    expect(await verifyConsistencyFile(nodeCrypto, file, { size: 300, root: await stored.root(300) }, trusted)).toMatchObject({ ok: true });
    expect(await verifyConsistencyFile(nodeCrypto, file, { size: 300, root: await stored.root(299) }, trusted)).toMatchObject({
      ok: false,
      code: 'consistency.differs',
    });
    expect(await verifyConsistencyFile(nodeCrypto, file, { size: 301, root: await stored.root(301) }, trusted)).toMatchObject({ ok: false });
  });
});
