import { Kafka, logLevel } from 'kafkajs';
import { Client } from 'pg';
import { eventually, testBrokers, testDatabase, testTopic } from './index';

const connected = async (): Promise<Client> => {
  const client = new Client({ connectionString: await testDatabase() });
  await client.connect();
  return client;
};

test('each spec gets a database of its own, in UTF-8 and with plain byte order', async () => {
  const [one, other] = await Promise.all([connected(), connected()]);
  await one.query('CREATE TABLE mine (text text)');
  const tables = await other.query(`SELECT FROM pg_tables WHERE tablename = 'mine'`);
  const { rows } = await one.query(
    `SELECT pg_encoding_to_char(encoding) AS encoding, datcollate FROM pg_database WHERE datname = current_database()`,
  );
  await Promise.all([one.end(), other.end()]);
  expect(tables.rowCount).toBe(0);
  expect(rows).toEqual([{ encoding: 'UTF8', datcollate: 'C' }]);
});

test('a message of one megabyte goes through the shared broker', async () => {
  const topic = await testTopic();
  const kafka = new Kafka({ brokers: testBrokers(), logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  await producer.send({ topic, acks: -1, messages: [{ key: 'k', value: Buffer.alloc(1_000_000, 1) }] });
  await producer.disconnect();
  const sizes: number[] = [];
  const consumer = kafka.consumer({ groupId: topic });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({ eachMessage: async ({ message }) => void sizes.push(message.value?.length ?? 0) });
  await eventually(() => sizes.length === 1, 'the message arrives once');
  await consumer.disconnect();
  expect(sizes).toEqual([1_000_000]);
}, 30_000);
