import type { DataSource } from 'typeorm';
import type { PartitionOffsets, TopicPartition } from '../bus/bus';

export interface OffsetGap extends TopicPartition {
  kind: 'messages-lost' | 'topic-replaced';
  /** where this consumer stands, by its own book */
  next: bigint;
  low: bigint;
  high: bigint;
}

export type OffsetBook = Map<string, bigint>;
export const placeKey = ({ topic, partition }: TopicPartition): string => `${topic}/${partition}`;

/** Our own book of offsets: the broker forgets a group's, and then begins anew without a word. */
export async function readOffsets(dataSource: DataSource, consumer: string): Promise<OffsetBook> {
  const rows = await dataSource.query<{ topic: string; partition: number; next_offset: string }[]>(
    'SELECT topic, partition, next_offset FROM consumer_offset WHERE consumer = $1',
    [consumer],
  );
  return new Map(rows.map((row) => [placeKey(row), BigInt(row.next_offset)]));
}

/** Messages that left the topic before they were processed, and topics that are shorter than what was processed already. */
export function findGaps(book: OffsetBook, offsets: readonly PartitionOffsets[]): OffsetGap[] {
  return offsets.flatMap(({ topic, partition, low, high }): OffsetGap[] => {
    const next = book.get(placeKey({ topic, partition }));
    if (next === undefined) return [];
    if (next < low) return [{ topic, partition, kind: 'messages-lost', next, low, high }];
    return next > high ? [{ topic, partition, kind: 'topic-replaced', next, low, high }] : [];
  });
}

/** A replaced topic begins again at its first message; the old entry would hide for ever where this consumer stands in it. */
export async function forgetReplaced(dataSource: DataSource, consumer: string, gap: OffsetGap): Promise<void> {
  await dataSource.query('DELETE FROM consumer_offset WHERE consumer = $1 AND topic = $2 AND partition = $3 AND next_offset = $4', [
    consumer,
    gap.topic,
    gap.partition,
    gap.next.toString(),
  ]);
}
