import { TOPIC_PARTITIONS, TOPICS } from '@quanlian/contracts';
import type { Admin } from 'kafkajs';
import { setTimeout as delay } from 'node:timers/promises';
import { kafkaClient } from './kafka-client';

const LEADERS_WITHIN_MS = 10_000;
const RETENTION_MS = 30 * 86_400_000;
/** Of a batch, not of an event: one send of the relay may bring several large events to one partition, and the broker's usual limit is 1 MiB. */
const MAX_BATCH_BYTES = 8 * 1024 * 1024;

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
    'max.message.bytes': MAX_BATCH_BYTES,
    'min.insync.replicas': replicationFactor >= 3 ? 2 : 1,
    'unclean.leader.election.enable': false,
  };
  const configEntries = Object.entries(config).map(([name, value]) => ({ name, value: String(value) }));
  const wanted = missing.map((topic) => ({ topic, numPartitions: TOPIC_PARTITIONS, replicationFactor, configEntries }));
  // Where another service creates some of them right now, the client reports the whole request as failed; only what is there in the end counts.
  const refused = await admin.createTopics({ waitForLeaders: false, topics: wanted }).then(
    () => undefined,
    (error: unknown) => error,
  );
  await untilLed(admin, missing, refused);
}

/** A topic just made is unknown to the brokers for a moment, and then without leaders. */
async function untilLed(admin: Admin, topics: readonly string[], refused: unknown): Promise<void> {
  const deadline = Date.now() + LEADERS_WITHIN_MS;
  for (;;) {
    try {
      const { topics: found } = await admin.fetchTopicMetadata({ topics: [...topics] });
      if (found.every(({ partitions }) => partitions.length > 0 && partitions.every(({ leader }) => leader >= 0))) return;
      if (Date.now() > deadline) throw new Error(`Found topics without leaders, expected one for each partition of ${topics.join(', ')}`);
    } catch (error) {
      if (Date.now() > deadline) throw refused ?? error;
    }
    await delay(100);
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
