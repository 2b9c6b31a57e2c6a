import { randomBytes } from 'node:crypto';
import { testBrokers } from '@quanlian/testing';
import { ConfigResourceTypes } from 'kafkajs';
import { ensureTopics } from './ensure-topics';
import { kafkaClient } from './kafka-client';

test('a missing topic is created with twelve partitions and room for a whole send of the relay; one that is there is left alone', async () => {
  const topic = `made.${randomBytes(4).toString('hex')}`;

  await Promise.all([ensureTopics(testBrokers(), { topics: [topic] }), ensureTopics(testBrokers(), { topics: [topic] })]);
  await ensureTopics(testBrokers(), { topics: [topic] });

  const admin = kafkaClient('spec', testBrokers()).admin();
  await admin.connect();
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configNames: ['max.message.bytes', 'cleanup.policy', 'retention.ms'] }],
  });
  await admin.disconnect();
  expect(topics[0]!.partitions).toHaveLength(12);
  expect(Object.fromEntries(resources[0]!.configEntries.map(({ configName, configValue }) => [configName, configValue]))).toEqual({
    'max.message.bytes': String(8 * 1024 * 1024),
    'cleanup.policy': 'delete',
    'retention.ms': String(30 * 86_400_000),
  });
});
