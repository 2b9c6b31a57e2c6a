import type { EntityManager } from 'typeorm';
import type { BusRecord } from '../bus/bus';
import { placeKey } from './offset-gap';

/** In one order for everybody, so that two members that pass a partition on never wait for each other in a circle. */
const MOVE = `
  INSERT INTO consumer_offset (consumer, topic, partition, next_offset)
  SELECT $1, topic, partition, last_offset + 1 FROM unnest($2::text[], $3::int[], $4::bigint[]) AS p(topic, partition, last_offset) ORDER BY topic, partition
  ON CONFLICT (consumer, topic, partition) DO UPDATE
  SET next_offset = greatest(consumer_offset.next_offset, excluded.next_offset), updated = clock_timestamp()`;

/** Writes down that this consumer is done with these records and all before them. */
export async function moveOffsets(em: EntityManager, consumer: string, records: readonly BusRecord[]): Promise<void> {
  const last = [...new Map(records.map((record) => [placeKey(record), record])).values()];
  await em.query(MOVE, [consumer, last.map(({ topic }) => topic), last.map(({ partition }) => partition), last.map(({ offset }) => offset)]);
}
