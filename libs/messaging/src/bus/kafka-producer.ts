import { Partitioners } from 'kafkajs';
import type { Kafka } from 'kafkajs';
import { RETRY } from './kafka-client';
import type { BusProducer } from './bus';

/**
 * Not idempotent on purpose: after an error this client reuses sequence numbers, and the broker then drops new messages as duplicates
 * while answering OK. Serial sends without it lose nothing and keep the order; what is sent twice, the inbox removes.
 */
export async function kafkaProducer(kafka: Kafka): Promise<BusProducer> {
  const producer = kafka.producer({
    idempotent: false,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    createPartitioner: Partitioners.DefaultPartitioner,
    retry: RETRY,
  });
  await producer.connect();
  return {
    send: async (batches) => void (await producer.sendBatch({ acks: -1, topicMessages: batches })),
    close: () => producer.disconnect(),
  };
}
