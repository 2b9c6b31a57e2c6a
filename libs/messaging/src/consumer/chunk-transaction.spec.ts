import { EventTooLarge } from '../outbox/outgoing-event';
import { codeOf } from './chunk-transaction';

it('a parked event carries the code of the rule that its handler found broken', () => {
  expect(codeOf(new EventTooLarge('7', 1))).toBe('event.too-large');
});

it('whatever else a handler throws is a fault of the handler, codes of the database among them', () => {
  expect(codeOf(Object.assign(new Error('x'), { code: '23505' }))).toBe('handler.failed');
  expect(codeOf(new TypeError('x'))).toBe('handler.failed');
  expect(codeOf(undefined)).toBe('handler.failed');
});
