import { randomBytes } from 'node:crypto';
import { createTopics } from '../../../stack/kafka/topics';
import { ownAddresses } from './test-addresses';

/** Brokers of the shared Kafka. The services' topics exist already. */
export const testBrokers = (): string[] => ownAddresses().brokers.split(',');

/** A topic nobody else writes to, with the usual number of partitions. */
export async function testTopic(prefix = 'test'): Promise<string> {
  const topic = `${prefix}.${randomBytes(6).toString('hex')}`;
  await createTopics({ brokers: testBrokers() }, [topic]);
  return topic;
}
