import fc from 'fast-check';
import { BUCKETS, bucketOf } from './buckets';
import { byTopic, contiguous, shares } from './relay-batch';
import type { HeldBucket, OutboxRow } from './relay-batch';

const held = (bucket: number, sent: number, pending = 10): HeldBucket => ({ bucket, sent, pending });
const row = (bucket: number, seq: number, topic = 't'): OutboxRow => ({
  bucket,
  seq,
  topic,
  key: `k${bucket}`,
  value: Buffer.from(String(seq)),
  headers: {},
});

test('rows that follow their cursor are sent and move it', () => {
  const batch = contiguous(
    [
      { bucket: 1, sent: 4 },
      { bucket: 2, sent: 0 },
    ],
    [row(1, 5), row(1, 6), row(2, 1)],
  );
  expect(batch.rows).toHaveLength(3);
  expect([...batch.cursors]).toEqual([
    [1, 6],
    [2, 1],
  ]);
  expect(batch.gaps).toEqual([]);
});

test('a bucket with a gap is sent up to the gap and no further, the others whole', () => {
  const batch = contiguous(
    [
      { bucket: 1, sent: 0 },
      { bucket: 2, sent: 0 },
    ],
    [row(1, 1), row(1, 3), row(1, 4), row(2, 1)],
  );
  expect(batch.rows.map(({ bucket, seq }) => [bucket, seq])).toEqual([
    [1, 1],
    [2, 1],
  ]);
  expect([...batch.cursors]).toEqual([
    [1, 1],
    [2, 1],
  ]);
  expect(batch.gaps).toEqual([{ bucket: 1, expected: 2, found: 3 }]);
});

test('messages of one topic keep their order', () => {
  expect(
    byTopic([row(1, 1, 'a'), row(1, 2, 'b'), row(1, 3, 'a')]).map(({ topic, messages }) => [topic, messages.map(({ value }) => value.toString())]),
  ).toEqual([
    ['a', ['1', '3']],
    ['b', ['2']],
  ]);
});

test('a key always falls into the same bucket, and into one that exists', () => {
  fc.assert(fc.property(fc.string(), (key) => bucketOf(key) === bucketOf(key) && bucketOf(key) >= 0 && bucketOf(key) < BUCKETS));
});

test('the bucket of a key is frozen: another one would let a later event overtake an earlier one', () => {
  expect(['uscc:91150622MAYX0A110G', 'account-no:grid-qh:6300000000301', '地址', ''].map(bucketOf)).toMatchInlineSnapshot(`
   [
     2,
     9,
     13,
     9,
   ]
  `);
});

test('short queues leave their share to the long ones, and every bucket gets its turn', () => {
  expect(shares([held(1, 0, 5_000), held(2, 0, 10), held(3, 0, 5_000)], 1_000)).toEqual([495, 10, 495]);
  expect(shares([held(1, 0, 5_000)], 1_000)).toEqual([1_000]);
});
