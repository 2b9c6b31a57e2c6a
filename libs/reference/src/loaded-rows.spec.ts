import { toCaseEvent } from '@quanlian/contracts';
import type { Dataset } from './dataset';
import { DATASETS } from './datasets';
import { publicationOf } from './load-events';
import { sharedRowsOf } from './loaded-rows';

const loaded = (name: string, change: Partial<Dataset> = {}) => {
  const [event] = publicationOf({ ...DATASETS.find(({ dataset }) => dataset === name)!, ...change }).events;
  return toCaseEvent(event!, { recordedAt: 0, acceptedAt: 0, position: 0 });
};

it.each([
  ['parks', 'address'],
  ['registration-agents', 'address'],
  ['carrier-networks', 'network'],
])('a row of %s says that its %s is shared', (name, shares) => {
  expect(new Set(sharedRowsOf(loaded(name)).map((row) => row.shares))).toEqual(new Set([shares]));
});
it('a division is shared by nobody', () => expect(sharedRowsOf(loaded('divisions'))).toEqual([]));
it('a row holds from the beginning of its first day to the end of its last', () => {
  const row = { key: 'address:示例路1号', name: '示例代办', divisionCode: '150622', validFrom: '2021-01-01', validTo: '2021-12-31' };
  expect(sharedRowsOf(loaded('registration-agents', { rows: [row] }))).toEqual([
    { shares: 'address', row, from: Date.parse('2021-01-01T00:00:00+08:00'), to: Date.parse('2021-12-31T23:59:59+08:00') },
  ]);
});
it('a row without days has no end', () => {
  const [row] = sharedRowsOf(loaded('parks'));
  expect([row!.from, row!.to]).toEqual([undefined, undefined]);
});
it('any other event, an unknown dataset and a load without rows say nothing', () => {
  const parks = loaded('parks');
  expect(sharedRowsOf({ ...parks, type: 'site.reported' })).toEqual([]);
  expect(sharedRowsOf({ ...parks, facts: { ...parks.facts, dataset: 'planets' } })).toEqual([]);
  expect(sharedRowsOf({ ...parks, facts: { dataset: 'parks' } })).toEqual([]);
});
