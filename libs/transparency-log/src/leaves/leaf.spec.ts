import { createHmac } from 'node:crypto';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import * as fc from 'fast-check';
import { commitmentTo, LEAF_KINDS, leafBytes, parseLeaf, type EventLeaf } from '../index';
import { bytes, codeOf, text } from '../testing/a-log';

const LEAF: EventLeaf = {
  k: 'event',
  id: '01a2b3c4-0000-7000-8000-000000000001',
  src: '/energy/grid',
  type: 'cn.quanlian.power-supply.cut.v1',
  rec: '2026-11-21T02:47:20.123Z',
  tp: 'quanlian.energy.events.v1/3@1881',
  n: 812,
  c256: 'PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=',
};

describe('a leaf', () => {
  it('is canonical JSON: the order in which its fields were set does not matter', () => {
    const reversed = Object.fromEntries(Object.entries(LEAF).reverse()) as EventLeaf;
    expect(leafBytes(reversed)).toEqual(leafBytes(LEAF));
    expect(text(leafBytes(LEAF))).toMatch(/^\{"c256":"PlRN.*","id":"01a2.*","k":"event","n":812,"rec":.*\}$/);
  });

  it('reads as what was written', () => {
    const leaf = fc.record({ k: fc.constantFrom(...LEAF_KINDS), fields: fc.jsonValue({ maxDepth: 3 }) });
    fc.assert(fc.property(leaf, (content) => expect(leafBytes(parseLeaf(leafBytes(content)))).toEqual(leafBytes(content))));
    expect(parseLeaf(leafBytes(LEAF))).toEqual(LEAF);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['no kind', '{"id":"x"}'],
    ['an unknown kind', '{"k":"rumour"}'],
    ['a space', '{"k": "config"}'],
    ['keys in another order', '{"k":"config","a":1}'],
    ['a key twice', '{"a":1,"a":1,"k":"config"}'],
    ['a number written otherwise', '{"a":1.0,"k":"config"}'],
  ])('is refused with %s', async (_title, content) => {
    expect(await codeOf(() => parseLeaf(bytes(content)))).toBe('leaf.malformed');
  });

  it('has at most 65,535 bytes', async () => {
    const length = (fill: number): number => leafBytes({ k: 'config', fill: 'x'.repeat(fill) }).length;
    const spare = 65_535 - length(0);
    expect(length(spare)).toBe(65_535);
    expect(await codeOf(() => length(spare + 1))).toBe('leaf.too-long');
  });
});

describe('a commitment', () => {
  const salt = new Uint8Array(32).fill(7);

  it('is the HMAC-SHA-256 of the content under the salt', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ minLength: 32, maxLength: 32 }), (content, key) => {
        expect(commitmentTo(nodeCrypto.sha256, key, content)).toBe(createHmac('sha256', key).update(content).digest('base64'));
      }),
    );
  });

  it('is another one for another content and for another salt', () => {
    const made = commitmentTo(nodeCrypto.sha256, salt, bytes('content'));
    expect(commitmentTo(nodeCrypto.sha256, salt, bytes('contenu'))).not.toBe(made);
    expect(
      commitmentTo(
        nodeCrypto.sha256,
        salt.map((byte) => byte + 1),
        bytes('content'),
      ),
    ).not.toBe(made);
  });

  it('is refused with a salt that can be guessed sooner', () => {
    expect(() => commitmentTo(nodeCrypto.sha256, salt.slice(1), bytes('content'))).toThrow(RangeError);
  });
});
