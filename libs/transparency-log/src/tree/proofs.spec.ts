import { nodeCrypto } from '@quanlian/transparency-log-node';
import * as fc from 'fast-check';
import { StoredTree, TreeHash, verifyConsistency, verifyInclusion, type Hash, type TreeHead } from '../index';
import { codeOf, entries, logOf } from '../testing/a-log';
import { ReferenceTree } from '../testing/reference-tree';

const SMALL = 70;
const LARGE = 1_500;
const tree = new TreeHash(nodeCrypto.sha256);
const ALL = entries(0, LARGE);
const REFERENCE = new ReferenceTree(ALL);
const LEAF_HASHES = ALL.map((entry) => tree.leaf(entry));
const plain = (hashes: readonly Uint8Array[]): string[] => hashes.map((hash) => Buffer.from(hash).toString('hex'));

let stored: StoredTree;
const headOf = async (size: number): Promise<TreeHead> => ({ size, root: await stored.root(size) });

beforeAll(async () => {
  stored = new StoredTree(tree, (await logOf(LARGE)).store, LARGE);
});

const flipped = (hashes: readonly Hash[], bit: number): Hash[] =>
  hashes.map((hash, at) =>
    Math.floor(bit / 256) === at ? hash.map((byte, b) => (b === Math.floor((bit % 256) / 8) ? byte ^ (1 << (bit % 8)) : byte)) : hash,
  );

describe('an inclusion proof', () => {
  it('is that of RFC 6962 and verifies, for each entry of each tree up to 70', async () => {
    for (let size = 1; size <= SMALL; size += 1) {
      const { root } = await headOf(size);
      for (let index = 0; index < size; index += 1) {
        const made = await stored.inclusionProof(index, size);
        expect(plain(made)).toEqual(REFERENCE.path(index, size));
        verifyInclusion(tree, { index, size, leafHash: LEAF_HASHES[index]!, proof: made }, root);
      }
    }
  });

  it('verifies for any entry of any larger tree', async () => {
    const treeAndIndex = fc.integer({ min: 1, max: LARGE }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)));
    await fc.assert(
      fc.asyncProperty(treeAndIndex, async ([size, index]) => {
        const root = Buffer.from(REFERENCE.mth(size), 'hex');
        verifyInclusion(tree, { index, size, leafHash: LEAF_HASHES[index]!, proof: await stored.inclusionProof(index, size) }, root);
      }),
      { numRuns: 60 },
    );
  });

  it('holds for one entry, one index, one size and one root only', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 600 }), fc.nat(), fc.nat(), async (size, at, salt) => {
        const index = at % size;
        const { root } = await headOf(size);
        const made = await stored.inclusionProof(index, size);
        const right = { index, size, leafHash: LEAF_HASHES[index]!, proof: made };
        const other = (index + 1 + (salt % (size - 1))) % size;
        expect(await codeOf(() => verifyInclusion(tree, { ...right, leafHash: LEAF_HASHES[other]! }, root))).toBe('inclusion.differs');
        expect(await codeOf(() => verifyInclusion(tree, { ...right, index: other }, root))).toMatch(/^inclusion\./);
        expect(await codeOf(() => verifyInclusion(tree, { ...right, proof: flipped(made, salt % (made.length * 256)) }, root))).toBe(
          'inclusion.differs',
        );
        expect(await codeOf(() => verifyInclusion(tree, right, LEAF_HASHES[other]!))).toBe('inclusion.differs');
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['an index behind the end', 5, 5],
    ['an index below zero', -1, 5],
    ['an index that is no integer', 0.5, 5],
    ['an empty tree', 0, 0],
  ])('is refused for %s', async (_title, index, size) => {
    const inclusion = { index, size, leafHash: LEAF_HASHES[0]!, proof: [] };
    expect(await codeOf(() => verifyInclusion(tree, inclusion, tree.empty))).toBe('inclusion.malformed');
  });

  it('is refused with a hash too many or too few', async () => {
    const { root } = await headOf(7);
    const made = await stored.inclusionProof(3, 7);
    for (const proofOf of [made.slice(1), [...made, made[0]!]]) {
      expect(await codeOf(() => verifyInclusion(tree, { index: 3, size: 7, leafHash: LEAF_HASHES[3]!, proof: proofOf }, root))).toBe(
        'inclusion.malformed',
      );
    }
  });
});

describe('a consistency proof', () => {
  it('is that of RFC 6962 and verifies, from each smaller tree to each up to 70', async () => {
    for (let size = 1; size <= SMALL; size += 1) {
      const newer = await headOf(size);
      for (let from = 1; from <= size; from += 1) {
        const made = await stored.consistencyProof(from, size);
        expect(plain(made)).toEqual(REFERENCE.proof(from, size));
        verifyConsistency(tree, await headOf(from), newer, made);
      }
    }
  });

  it('verifies between any two larger trees, and fails with any bit of it changed', async () => {
    const twoSizes = fc.integer({ min: 2, max: LARGE }).chain((size) => fc.tuple(fc.integer({ min: 1, max: size - 1 }), fc.constant(size)));
    await fc.assert(
      fc.asyncProperty(twoSizes, fc.nat(), async ([from, to], bit) => {
        const [older, newer, made] = [await headOf(from), await headOf(to), await stored.consistencyProof(from, to)];
        verifyConsistency(tree, older, newer, made);
        const broken = flipped(made, bit % (made.length * 256));
        expect(await codeOf(() => verifyConsistency(tree, older, newer, broken))).toBe('consistency.differs');
        expect(await codeOf(() => verifyConsistency(tree, { ...older, root: newer.root }, newer, made))).toBe('consistency.differs');
      }),
      { numRuns: 100 },
    );
  });

  it('needs nothing for the empty tree and for the same tree', async () => {
    const [empty, seven] = [{ size: 0, root: tree.empty }, await headOf(7)];
    verifyConsistency(tree, empty, seven, []);
    verifyConsistency(tree, seven, seven, []);
    expect(await codeOf(() => verifyConsistency(tree, empty, seven, [seven.root]))).toBe('consistency.malformed');
    expect(await codeOf(() => verifyConsistency(tree, { size: 0, root: seven.root }, seven, []))).toBe('consistency.differs');
    expect(await codeOf(() => verifyConsistency(tree, { size: 7, root: tree.empty }, seven, []))).toBe('consistency.differs');
  });

  it('is refused towards a smaller tree, and with a hash too many', async () => {
    const [six, seven] = [await headOf(6), await headOf(7)];
    const made = await stored.consistencyProof(6, 7);
    expect(await codeOf(() => verifyConsistency(tree, seven, six, made))).toBe('consistency.malformed');
    expect(await codeOf(() => verifyConsistency(tree, six, seven, [...made, made[0]!]))).toBe('consistency.malformed');
  });
});
