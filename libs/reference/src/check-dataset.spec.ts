import { checkDataset } from './check-dataset';
import type { Dataset } from './dataset';

const parks: Dataset = {
  dataset: 'parks',
  version: '2021-09-01',
  publisher: 'ndrc/reference-office',
  source: 'synthetic',
  licence: 'Apache-2.0',
  rows: [{ key: 'park:ex-1', name: '示例产业园', divisionCode: '150622', address: '示例大道1号', validFrom: '2021-01-01', validTo: '2021-01-01' }],
};
const [row] = parks.rows;
const pointers = (value: unknown): string[] => {
  const check = checkDataset(value);
  return check.ok ? [] : check.problems.map(({ pointer }) => pointer);
};
const inRow = (change: object): string[] => pointers({ ...parks, rows: [{ ...row, ...change }] });

it('a sound file has no problems and is given back', () => expect(checkDataset(parks)).toEqual({ ok: true, dataset: parks }));
it.each([null, [], 'parks', undefined])('%j is no file of reference data', (value) => expect(pointers(value)).toEqual(['']));

describe('the head names', () => {
  it.each<[string, object]>([
    ['/dataset', { dataset: 'planets' }],
    ['/version', { version: '2021-02-30' }],
    ['/version', { version: '2021-9-1' }],
    ['/version', { version: undefined }],
    ['/source', { source: ' ' }],
    ['/licence', { licence: undefined }],
    ['/rows', { rows: [] }],
    ['/rows', { rows: {} }],
    ['/publisher', { publisher: 'ndrc' }],
    ['/publisher', { publisher: 'ndrc/Reference Office' }],
    ['/publisher', { publisher: 'telecom/numbering-office' }],
    ['/colour', { colour: 'red' }],
  ])('%s rightly, unlike %j', (pointer, change) => expect(pointers({ ...parks, ...change })).toContain(pointer));
  it('what is expected', () => {
    expect(checkDataset({ ...parks, publisher: 'telecom/numbering-office' })).toMatchObject({
      problems: [{ detail: 'Found "telecom/numbering-office", expected <agency>/<organ> with an agency among ndrc, gov.' }],
    });
    expect(checkDataset({ ...parks, version: 7 })).toMatchObject({ problems: [{ detail: expect.stringContaining('Found 7, expected the day') }] });
  });
});

describe('a row', () => {
  it.each<[string, object]>([
    ['/rows/0/key', { key: 'address:示例路1号' }],
    ['/rows/0/key', { key: 'park: ' }],
    ['/rows/0/key', { key: 7 }],
    ['/rows/0/name', { name: '' }],
    ['/rows/0/name', { name: '示'.repeat(401) }],
    ['/rows/0/divisionCode', { divisionCode: undefined }],
    ['/rows/0/divisionCode', { divisionCode: '1506' }],
    ['/rows/0/divisionCode', { divisionCode: '990000' }],
    ['/rows/0/address', { address: undefined }],
    ['/rows/0/address', { address: 7 }],
    ['/rows/0/validFrom', { validFrom: 'soon' }],
    ['/rows/0/validTo', { validTo: '2020-12-31' }],
    ['/rows/0/validTo', { validTo: '2021-13-01' }],
    ['/rows/0/owner', { owner: 'somebody' }],
  ])('says %s rightly, unlike %j', (pointer, change) => expect(inRow(change)).toEqual([pointer]));
  it('may be open at both ends', () => expect(inRow({ validFrom: undefined, validTo: undefined })).toEqual([]));
  it('is an object', () => expect(pointers({ ...parks, rows: [null, row] })).toEqual(['/rows/0']));
  it('has a key of its own', () => expect(pointers({ ...parks, rows: [row, row] })).toEqual(['/rows/1/key']));
});

it('what one dataset requires, another leaves open', () => {
  const networks = { ...parks, dataset: 'carrier-networks', publisher: 'telecom/numbering-office' };
  expect(
    pointers({
      ...networks,
      rows: [
        { key: 'cidr:198.18.0.0/24', name: 'x' },
        { key: 'ip:198.18.1.1', name: 'y' },
      ],
    }),
  ).toEqual([]);
  expect(pointers({ ...networks, rows: [{ key: 'cidr:198.18.0.0', name: 'x' }] })).toEqual(['/rows/0/key']);
});
it('every problem is told, not the first alone', () => {
  expect(pointers({ ...parks, source: '', rows: [{ ...row, name: '', key: 'x' }] })).toEqual(['/source', '/rows/0/key', '/rows/0/name']);
});
