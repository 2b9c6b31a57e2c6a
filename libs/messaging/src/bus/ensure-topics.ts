import { TOPIC_PARTITIONS, TOPICS } from '@quanlian/contracts';
import type { Admin } from 'kafkajs';
import { kafkaClient } from './kafka-client';

const RETENTION_MS = 30 * 86_400_000;

export interface TopicSettings {
  /** copies of each partition; 3 where the cluster has three brokers or more */
  replication?: number;
}

/** Creates the missing topics. Several services may do so at once: who comes second finds them there. */
export async function createMissingTopics(admin: Admin, topics: readonly string[], { replication }: TopicSettings): Promise<void> {
  const existing = new Set(await admin.listTopics());
  const missing = topics.filter((topic) => !existing.has(topic));
  if (missing.length === 0) return;
  const replicationFactor = replication ?? Math.min(3, (await admin.describeCluster()).brokers.length);
  const config = {
    'cleanup.policy': 'delete',
    'retention.ms': RETENTION_MS,
    'min.insync.replicas': replicationFactor >= 3 ? 2 : 1,
    'unclean.leader.election.enable': false,
  };
  const configEntries = Object.entries(config).map(([name, value]) => ({ name, value: String(value) }));
  try {
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map((topic) => ({ topic, numPartitions: TOPIC_PARTITIONS, replicationFactor, configEntries })),
    });
  } catch (error) {
    // Where only some of them had just been created by another service, the client reports the whole request as failed.
    const now = new Set(await admin.listTopics());
    if (!topics.every((topic) => now.has(topic))) throw error;
  }
}

/** The topics of all services, or those given, on a cluster. */
export async function ensureTopics(brokers: readonly string[], settings: TopicSettings & { topics?: readonly string[] } = {}): Promise<void> {
  const admin = kafkaClient('topics', brokers).admin();
  await admin.connect();
  try {
    await createMissingTopics(admin, settings.topics ?? TOPICS, settings);
  } finally {
    await admin.disconnect();
  }
}
