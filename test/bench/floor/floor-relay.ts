import { Partitioners } from 'kafkajs';
import type { Kafka } from 'kafkajs';
import type { FloorTables } from './floor-tables';

const BATCH = 500;

/** Rows to topic in their order, one acknowledged send at a time, until all of them went. */
export async function relayAll(kafka: Kafka, topic: string, tables: FloorTables, total: number): Promise<void> {
  const producer = kafka.producer({ maxInFlightRequests: 1, createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  try {
    for (let sent = 0; sent < total;) {
      const rows = await tables.unsent(BATCH);
      const messages = rows.map(({ key, value, event_id }) => ({ key, value, headers: { id: event_id } }));
      if (rows.length > 0) await producer.send({ topic, acks: -1, messages });
      if (rows.length > 0) await tables.markSent(rows.at(-1)!.seq);
      sent += rows.length;
    }
  } finally {
    await producer.disconnect();
  }
}
