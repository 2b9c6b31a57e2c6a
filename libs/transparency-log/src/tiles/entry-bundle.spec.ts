import * as fc from 'fast-check';
import { codeOf } from '../testing/a-log';
import { bundledEntry, MAX_ENTRY_BYTES, parseEntryBundle } from './entry-bundle';

const bundleOf = (entries: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(entries.map(bundledEntry)));

describe('an entry bundle', () => {
  it('gives back the entries it was made of, byte for byte', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 256 }), (entries) => {
        expect(parseEntryBundle(bundleOf(entries), entries.length)).toEqual(entries);
      }),
    );
  });

  it('has the length of each entry before it, in two bytes, the high one first', () => {
    expect(Buffer.from(bundledEntry(new Uint8Array(258))).subarray(0, 2)).toEqual(Buffer.from([1, 2]));
  });

  it('takes an entry of 65,535 bytes and none longer', async () => {
    const longest = new Uint8Array(MAX_ENTRY_BYTES);
    expect(parseEntryBundle(bundledEntry(longest), 1)).toEqual([longest]);
    expect(await codeOf(() => bundledEntry(new Uint8Array(MAX_ENTRY_BYTES + 1)))).toBe('leaf.too-long');
  });

  it.each([
    ['cut off in an entry', Uint8Array.of(0, 3, 1, 2), 1],
    ['cut off in a length', Uint8Array.of(0, 1, 7, 0), 2],
    ['with an entry too many', Uint8Array.of(0, 0, 0, 0), 1],
    ['with an entry too few', Uint8Array.of(0, 0), 2],
    ['of nothing', new Uint8Array(0), 1],
  ])('is refused %s', async (_title, bundle, width) => {
    expect(await codeOf(() => parseEntryBundle(bundle, width))).toBe('bundle.malformed');
  });
});
