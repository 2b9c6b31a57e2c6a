import type { Admin, Kafka } from 'kafkajs';
import { Bus } from './bus';
import type { BusConsumer, BusProducer, BusSubscription, PartitionOffsets } from './bus';
import type { BrokerSecurity } from './broker-security';
import { createMissingTopics } from './ensure-topics';
import type { TopicSettings } from './ensure-topics';
import { kafkaClient } from './kafka-client';
import { kafkaConsumer } from './kafka-consumer';
import { kafkaProducer } from './kafka-producer';

/** The bus on kafkajs. */
export class KafkaBus extends Bus {
  private readonly kafka: Kafka;
  private admin?: Promise<Admin>;

  constructor(
    clientId: string,
    brokers: readonly string[],
    private readonly settings: TopicSettings & { security?: BrokerSecurity } = {},
  ) {
    super();
    this.kafka = kafkaClient(clientId, brokers, settings.security);
  }

  producer(): Promise<BusProducer> {
    return kafkaProducer(this.kafka);
  }

  subscribe(subscription: BusSubscription): Promise<BusConsumer> {
    return kafkaConsumer(this.kafka, subscription);
  }

  offsets(topics: readonly string[]): Promise<PartitionOffsets[]> {
    return this.withAdmin(async (admin) => {
      const found: PartitionOffsets[] = [];
      for (const topic of topics) {
        const partitions = await admin.fetchTopicOffsets(topic);
        found.push(...partitions.map(({ partition, low, high }) => ({ topic, partition, low: BigInt(low), high: BigInt(high) })));
      }
      return found;
    });
  }

  ensureTopics(topics: readonly string[]): Promise<void> {
    return this.withAdmin((admin) => createMissingTopics(admin, topics, this.settings));
  }

  async close(): Promise<void> {
    const admin = this.admin;
    this.admin = undefined;
    await admin?.then((open) => open.disconnect()).catch(() => undefined);
  }

  /** After an error the next question gets a fresh connection. */
  private async withAdmin<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    this.admin ??= this.connectAdmin();
    try {
      return await work(await this.admin);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  private async connectAdmin(): Promise<Admin> {
    const admin = this.kafka.admin();
    await admin.connect();
    return admin;
  }
}
