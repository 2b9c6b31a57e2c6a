import * as fc from 'fast-check';
import { parseTilePath, tilePath, type TileAddress } from '../index';
import { codeOf } from '../testing/a-log';

const address = fc.record({
  level: fc.oneof(fc.constant('entries' as const), fc.nat(63)),
  index: fc.oneof(fc.nat(2_000), fc.maxSafeNat()),
  width: fc.integer({ min: 1, max: 256 }),
});

describe('the path of a tile', () => {
  it.each<[string, TileAddress]>([
    ['tile/0/000', { level: 0, index: 0, width: 256 }],
    ['tile/0/005', { level: 0, index: 5, width: 256 }],
    ['tile/3/x001/x234/067', { level: 3, index: 1_234_067, width: 256 }],
    ['tile/0/002.p/188', { level: 0, index: 2, width: 188 }],
    ['tile/entries/x001/000.p/1', { level: 'entries', index: 1_000, width: 1 }],
  ])('is %s', (path, tile) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });

  it('names one tile, and each tile has one', () => {
    fc.assert(fc.property(address, (tile) => expect(parseTilePath(tilePath(tile))).toEqual(tile)));
  });

  it.each([
    '',
    'checkpoint',
    '/tile/0/000',
    'tile/0/0',
    'tile/0/1000',
    'tile/0/001/000',
    'tile/0/x000/001',
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/000.p',
    'tile/0/000/',
    'tile/entries/../000',
    'tile/0/x999/x999/x999/x999/x999/x999/999',
    'tile/0/000\n',
  ])('is not %j', async (path) => {
    expect(await codeOf(() => parseTilePath(path))).toBe('tile.path-malformed');
  });
});
