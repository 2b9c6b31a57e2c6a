import { happened } from '../example';
import { keysOf, label } from './keys';

const event = happened('site.reported', '2021-10-01', {}, [
  'account-no:grid-nm:1501',
  'ip:192.0.2.18',
  'account-no:grid-nm:1502',
  'meter:grid-nm:M1',
]);

it('keys of some kinds are those of an event, in its order', () => {
  expect(keysOf(event, 'account-no')).toEqual(['account-no:grid-nm:1501', 'account-no:grid-nm:1502']);
  expect(keysOf(event, 'meter', 'ip')).toEqual(['ip:192.0.2.18', 'meter:grid-nm:M1']);
  expect(keysOf(event, 'uscc')).toEqual([]);
});

it.each([
  ['account-no:grid-nm:1501', '1501'],
  ['grid-nm:1501', '1501'],
  ['1501', '1501'],
])('%s is labelled %s', (key, expected) => expect(label(key)).toBe(expected));
