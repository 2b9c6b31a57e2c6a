import { OWN_PACKS } from '@quanlian/obligations';
import { releaseParts } from '@quanlian/sealed-pack';
import { leafBytes } from '@quanlian/transparency-log';
import { FileTileStore } from '@quanlian/transparency-log-node';
import { temporaryFolder } from '@quanlian/testing';
import type { LeafRow } from './leaf-rows';
import { makeZip, MOST_ENTRIES } from './make-zip';
import { statementsInForce } from './statements-in-force';

const stated = (name: string, sha256: string, index: number): LeafRow => {
  const bytes = leafBytes({ k: 'pack-version', name, is: { sha256 } });
  return { index, kind: 'pack-version', about: `${name}@${index}`, bytes };
};
const ofThisRelease = releaseParts(OWN_PACKS).map(({ name, sha256 }, index) => stated(name, sha256, index));
const key: LeafRow = { index: 900, kind: 'keychange', about: null, bytes: leafBytes({ k: 'keychange', vkey: 'log+00000000+AQ==' }) };

describe('a pack is refused', () => {
  it('under a head under which another version of a rule was in force', () => {
    expect(statementsInForce([...ofThisRelease, key], OWN_PACKS)).toMatchObject({ logKey: 'log+00000000+AQ==' });
    expect(() => statementsInForce([...ofThisRelease, key, stated('rule/XC01', 'other', 901)], OWN_PACKS)).toThrow(
      expect.objectContaining({ code: 'sealed-pack.other-release' }) as Error,
    );
  });

  it('when it would hold more entries than a ZIP of this form can', async () => {
    const leaves = Array.from({ length: MOST_ENTRIES + 1 }, (_, index) => ({ ...key, index }));
    const head = { size: leaves.length, note: new Uint8Array(0), at: 0, position: 0 };
    const parts = {
      question: { of: 'period', from: '', to: '', checkpoint: 1 },
      head,
      inForce: { leaves: [], logKey: '' },
      leaves,
      contents: new Map(),
      packs: OWN_PACKS,
    } as const;
    await expect(makeZip(new FileTileStore(temporaryFolder()), parts)).rejects.toMatchObject({ code: 'sealed-pack.too-large' });
  });
});
