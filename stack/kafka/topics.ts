import { Kafka, logLevel, type Admin, type SASLOptions } from 'kafkajs';
import { TOPIC_PARTITIONS, TOPICS } from '../../libs/contracts/src/agencies';
import type { BrokerSecurity } from '../../libs/messaging/src/bus/broker-security';

/** Where a broker is and as whom we go there. */
export interface Broker extends BrokerSecurity {
  brokers: readonly string[];
}

/** As the client library wants it. */
export const clientSettings = ({ brokers, sasl, ssl }: Broker): { brokers: string[]; sasl?: SASLOptions; ssl?: BrokerSecurity['ssl'] } => ({
  brokers: [...brokers],
  ...(sasl && { sasl: sasl as SASLOptions }),
  ...(ssl && { ssl }),
});

export const withAdmin = async <T>(broker: Broker, work: (admin: Admin) => Promise<T>): Promise<T> => {
  const kafka = new Kafka({
    ...clientSettings(broker),
    clientId: 'quanlian-stack',
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

export const brokerAnswers = (broker: Broker): Promise<unknown> =>
  withAdmin(broker, async (admin) => {
    const { controller } = await admin.describeCluster();
    if (controller === null) throw new Error('no controller yet');
  });

/** Twelve partitions, never changed later: a key would move to another partition and lose its order. */
export const createTopics = (broker: Broker, topics: readonly string[] = TOPICS): Promise<unknown> =>
  withAdmin(broker, async (admin) => {
    const present = new Set(await admin.listTopics());
    const missing = topics.filter((topic) => !present.has(topic));
    if (missing.length === 0) return;
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map((topic) => ({ topic, numPartitions: TOPIC_PARTITIONS, replicationFactor: 1 })),
    });
  });
