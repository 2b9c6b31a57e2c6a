import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { clientSettings, type Broker } from '../../stack/kafka/topics';

/** Writes straight to a topic, as nobody but a test and an intruder would: all records of one key in one request. */
export async function putRecords(broker: Broker, topic: string, key: string, values: readonly (Buffer | null)[]): Promise<void> {
  const kafka = new Kafka({ ...clientSettings(broker), logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ allowAutoTopicCreation: false, createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  try {
    await producer.send({ topic, acks: -1, messages: values.map((value) => ({ key, value })) });
  } finally {
    await producer.disconnect();
  }
}
