import { createHash } from 'node:crypto';
import { portableSha256, TreeHash } from '../index';
import { entries, entryAt } from '../testing/a-log';
import { ReferenceTree } from '../testing/reference-tree';
import { TreeEdge } from './tree-edge';
import type { Tile } from './tree-edge';

const tree = new TreeHash(portableSha256);
const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');

function rootOver(content: readonly Uint8Array[]): string {
  const edge = new TreeEdge(tree);
  for (const entry of content) edge.append(tree.leaf(entry));
  return hex(edge.root());
}

// The eight leaves of the Certificate Transparency reference code and the roots over the first n of them; also in testonly/constants.go of
// https://github.com/transparency-dev/merkle.
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the edge of a growing tree', () => {
  it.each([...ROOTS.entries()])('has the published root over the first %i leaves of the reference tree', (size, root) => {
    expect(rootOver(LEAVES.slice(0, size).map((leaf) => Buffer.from(leaf, 'hex')))).toBe(root);
  });

  it.each([255, 256, 257, 511, 512, 700, 1025])('has the root of RFC 6962 over %i entries', (size) => {
    expect(rootOver(entries(0, size))).toBe(new ReferenceTree(entries(0, size)).mth(size));
  });

  it('hands over each full tile once, lower levels first', () => {
    const full: Tile[] = [];
    const edge = new TreeEdge(tree, (tile) => full.push(tile));
    for (let index = 0; index < 600; index += 1) edge.append(tree.leaf(entryAt(index)));
    expect(full.map(({ level, index, width }) => [level, index, width])).toEqual([
      [0, 0, 256],
      [0, 1, 256],
    ]);
    expect(edge.partialTiles().map(({ level, index, width }) => [level, index, width])).toEqual([
      [0, 2, 88],
      [1, 0, 2],
    ]);
  });

  it('puts different bytes before a leaf and before a node', () => {
    const [left, right] = [tree.leaf(entryAt(1)), tree.leaf(entryAt(2))];
    const plain = createHash('sha256').update(left).update(right).digest();
    expect(hex(tree.node(left, right))).not.toBe(hex(plain));
    expect(hex(tree.leaf(Buffer.concat([left, right])))).not.toBe(hex(tree.node(left, right)));
  });
});
