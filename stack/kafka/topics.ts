import { Kafka, logLevel, type Admin } from 'kafkajs';
import { TOPIC_PARTITIONS, TOPICS } from '../../libs/contracts/src/agencies';

const withAdmin = async <T>(brokers: readonly string[], work: (admin: Admin) => Promise<T>): Promise<T> => {
  const kafka = new Kafka({
    clientId: 'quanlian-stack',
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
    retry: { retries: 0 },
    connectionTimeout: 1000,
  });
  const admin = kafka.admin();
  try {
    await admin.connect();
    return await work(admin);
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
};

export const brokerAnswers = (brokers: readonly string[]): Promise<unknown> =>
  withAdmin(brokers, async (admin) => {
    const { controller } = await admin.describeCluster();
    if (controller === null) throw new Error('no controller yet');
  });

/** Twelve partitions, never changed later: a key would move to another partition and lose its order. */
export const createTopics = (brokers: readonly string[], topics: readonly string[] = TOPICS): Promise<unknown> =>
  withAdmin(brokers, async (admin) => {
    const present = new Set(await admin.listTopics());
    const missing = topics.filter((topic) => !present.has(topic));
    if (missing.length === 0) return;
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map((topic) => ({ topic, numPartitions: TOPIC_PARTITIONS, replicationFactor: 1 })),
    });
  });
