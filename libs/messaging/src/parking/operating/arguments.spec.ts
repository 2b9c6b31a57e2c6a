import { checkOrder } from '../redrive-order';
import { readArguments } from './arguments';

const order = { by: 'of-0001', approvedBy: 'of-0009', reason: 'mended' };

test('numbers and filters become one filter', () => {
  const given = readArguments(['redrive', '4', '5', '--consumer', 'case-files', '--state', 'dead', '--limit', '7']);
  expect(given).toMatchObject({ what: 'redrive', ids: ['4', '5'], limit: 7, all: false, dryRun: false });
  expect(given.filter).toEqual({ ids: ['4', '5'], consumer: 'case-files', states: ['dead'] });
});

test.each([
  [['redrive', 'four'], 'Found "four"'],
  [['list', '--state', 'lost'], 'Found --state lost'],
  [['list', '--event', '7'], 'Found --event 7'],
  [['list', '--limit', '0'], 'Found --limit 0'],
  [['redrive', '4', '--per-minute', 'fast'], 'Found --per-minute fast'],
  [['discard', '4', '--force'], '--force'],
])('%j is refused with what was found', (argv, found) => {
  expect(() => readArguments(argv)).toThrow(expect.objectContaining({ name: 'WrongArguments', message: expect.stringContaining(found) }));
});

test('a redrive without a name, a second name or a reason is refused', () => {
  for (const missing of ['by', 'approvedBy', 'reason']) {
    expect(() => checkOrder({ ...order, [missing]: ' ' })).toThrow(expect.objectContaining({ code: 'parking.redrive-unsigned' }));
  }
});

test('nobody agrees to a redrive of their own', () => {
  expect(() => checkOrder({ ...order, approvedBy: 'of-0001 ' })).toThrow(expect.objectContaining({ code: 'parking.redrive-by-one-person' }));
  expect(() => checkOrder(order)).not.toThrow();
});
