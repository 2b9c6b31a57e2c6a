import { isReceiver, receiverOf } from './receiver';

it.each([
  { agency: 'psb', division: '510100' },
  { agency: 'ccdi', division: '510000' },
  { agency: 'energy', division: '000000' },
])('%j can be told of a case', (receiver) => expect(isReceiver(receiver)).toBe(true));

it.each([undefined, null, 'psb', {}, { agency: 'psb' }, { agency: 'psb', division: '51' }, { agency: 'system', division: '510100' }])(
  '%j is no receiver',
  (value) => expect(isReceiver(value)).toBe(false),
);

it.each([
  ['5101', { agency: 'psb', division: '510100' }],
  ['510100', { agency: 'psb', division: '510100' }],
  ['', { agency: 'psb', division: '000000' }],
  [undefined, undefined],
])('whoever holds a token of %j receives for that division alone', (jurisdiction, receiver) => {
  expect(receiverOf({ subject: 's', rights: [], agency: 'psb', jurisdiction })).toEqual(receiver);
});

it('nobody receives without an agency', () => expect(receiverOf({ subject: 's', rights: [], jurisdiction: '510100' })).toBeUndefined());
