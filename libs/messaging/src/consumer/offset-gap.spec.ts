import { LagClock } from './lag-clock';
import { findGaps } from './offset-gap';

const place = { topic: 't', partition: 0 };
const book = (next: bigint): Map<string, bigint> => new Map([['t/0', next]]);

test('messages that left the topic before they were processed are a gap', () => {
  expect(findGaps(book(3n), [{ ...place, low: 6n, high: 12n }])).toMatchObject([{ kind: 'messages-lost', next: 3n, low: 6n }]);
});

test('a topic shorter than what was processed was replaced', () => {
  expect(findGaps(book(30n), [{ ...place, low: 0n, high: 12n }])).toMatchObject([{ kind: 'topic-replaced' }]);
});

test('a consumer within the topic, at its end or new to it has no gap', () => {
  const offsets = [{ ...place, low: 6n, high: 12n }];
  expect([6n, 9n, 12n].flatMap((next) => findGaps(book(next), offsets))).toEqual([]);
  expect(findGaps(new Map(), offsets)).toEqual([]);
});

test('lag in seconds is the age of the oldest end of the topic that is still not reached', () => {
  const clock = new LagClock();
  clock.observe(0, book(0n), [{ ...place, low: 0n, high: 10n }]);
  clock.observe(5_000, book(0n), [{ ...place, low: 0n, high: 20n }]);
  clock.observe(10_000, book(12n), [{ ...place, low: 0n, high: 20n }]);
  expect([clock.events(), clock.seconds(10_000)]).toEqual([8, 5]);
  clock.observe(15_000, book(20n), [{ ...place, low: 0n, high: 20n }]);
  expect([clock.events(), clock.seconds(15_000)]).toEqual([0, 0]);
});
