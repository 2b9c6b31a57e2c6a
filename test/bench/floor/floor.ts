import { randomBytes } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import type { Stack } from '@quanlian/testing';
import { clientSettings, createTopics } from '../../../stack/kafka/topics';
import { cpuSince, cpuTimes } from '../measuring/cpu-time';
import type { CpuTimes } from '../measuring/cpu-time';
import type { WorkEvent } from '../workload/work-event';
import { FloorConsumer } from './floor-consumer';
import { relayAll } from './floor-relay';
import { FloorTables } from './floor-tables';

const BATCH = 500;

export interface FloorSpeed {
  eventsPerSecond: number;
  cpu: CpuTimes;
}

/**
 * The bare pipeline: batch insert → relay → Kafka with acks=all → two idempotent batch inserts, without any product logic,
 * on the broker and the database of the product.
 */
export async function measureFloor(stack: Stack, events: readonly WorkEvent[]): Promise<FloorSpeed> {
  const { databaseUrl, broker } = stack;
  const topic = `bench.floor.${randomBytes(4).toString('hex')}`;
  await createTopics(broker, [topic]);
  const kafka = new Kafka({ ...clientSettings(broker), clientId: 'bench-floor', logLevel: logLevel.NOTHING });
  const parts = Array.from({ length: 4 }, () => FloorTables.open(databaseUrl));
  const [writer, relay, one, two] = parts as [FloorTables, FloorTables, FloorTables, FloorTables];
  await writer.create();
  const unique = [...new Map(events.map((event) => [event.id, event])).values()].map(({ id, key, body }) => ({ id, key, body: Buffer.from(body) }));
  const consumers = [new FloorConsumer(kafka, one, 'seen_1'), new FloorConsumer(kafka, two, 'seen_2')];
  try {
    const started = await Promise.all(consumers.map((consumer) => consumer.start(topic, unique.length)));
    const before = cpuTimes(stack);
    const from = performance.now();
    await Promise.all([insertAll(writer, unique), relayAll(kafka, topic, relay, unique.length), ...started.map(({ all }) => all)]);
    return { eventsPerSecond: (unique.length * 1000) / (performance.now() - from), cpu: cpuSince(before, cpuTimes(stack)) };
  } finally {
    await Promise.all(consumers.map((consumer) => consumer.close()));
    await Promise.all(parts.map((part) => part.close()));
  }
}

async function insertAll(tables: FloorTables, events: readonly { id: string; key: string; body: Buffer }[]): Promise<void> {
  for (let from = 0; from < events.length; from += BATCH) await tables.append(from + 1, events.slice(from, from + BATCH));
}
