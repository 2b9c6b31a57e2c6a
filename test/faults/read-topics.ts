import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import { eventually } from '@quanlian/testing';
import { clientSettings, type Broker } from '../../stack/kafka/topics';

export interface TopicRecord {
  topic: string;
  partition: number;
  offset: string;
  key: string;
  /** id of the event as its header says */
  id: string;
}

/** Everything that lies in the topics, from the beginning to where they end now, in the order of each partition. */
export async function readTopics(broker: Broker, topics: readonly string[]): Promise<TopicRecord[]> {
  const kafka = new Kafka({ ...clientSettings(broker), clientId: 'fault-tests', logLevel: logLevel.NOTHING });
  const left = await endsOf(kafka, topics);
  const records: TopicRecord[] = [];
  const consumer = kafka.consumer({ groupId: `fault-tests-${randomUUID()}` });
  await consumer.connect();
  try {
    await consumer.subscribe({ topics: [...topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch: { topic, partition, messages } }) => {
        for (const { key, headers, offset } of messages) {
          records.push({ topic, partition, offset, key: key?.toString() ?? '', id: headers?.ce_id?.toString() ?? '' });
          if (BigInt(offset) + 1n >= (left.get(`${topic}/${partition}`) ?? 0n)) left.delete(`${topic}/${partition}`);
        }
      },
    });
    await eventually(() => left.size === 0, 'the topics are read to their ends', { timeoutMs: 60_000 });
  } finally {
    await consumer.disconnect();
  }
  return records;
}

/** The next free offset of each partition that holds anything. */
async function endsOf(kafka: Kafka, topics: readonly string[]): Promise<Map<string, bigint>> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const ends = new Map<string, bigint>();
    for (const topic of topics) {
      for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) if (high !== low) ends.set(`${topic}/${partition}`, BigInt(high));
    }
    return ends;
  } finally {
    await admin.disconnect();
  }
}
