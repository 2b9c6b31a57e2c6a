import type { EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import type { FloorTables, SeenTable } from './floor-tables';

const BATCH = 500;
const ALL_PARTITIONS = 12;

/** Topic to table: an idempotent insert for each 500 messages of a fetch, from whatever partitions, then the offsets. */
export class FloorConsumer {
  private seen = 0;
  private gathered: { payload: EachBatchPayload; done: () => void }[] = [];
  private stop?: () => Promise<void>;

  constructor(
    private readonly kafka: Kafka,
    private readonly tables: FloorTables,
    private readonly table: SeenTable,
  ) {}

  /** Resolves when the consumer has joined; `all` when it has seen so many events. */
  async start(topic: string, total: number): Promise<{ all: Promise<void> }> {
    const consumer = this.kafka.consumer({ groupId: `${topic}.${this.table}` });
    this.stop = () => consumer.disconnect();
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    const joined = new Promise<void>((resolve) => consumer.on(consumer.events.GROUP_JOIN, () => resolve()));
    const all = new Promise<void>((resolve, reject) => {
      const settle = (): void => void this.settle().then(() => this.seen >= total && resolve(), reject);
      const eachBatch = (payload: EachBatchPayload): Promise<void> => this.gather(payload, settle);
      void consumer.run({ autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: ALL_PARTITIONS, eachBatch });
    });
    await joined;
    return { all };
  }

  async close(): Promise<void> {
    await this.stop?.();
  }

  /** The client hands over the partitions of a fetch one by one, all before it waits for the first. */
  private gather(payload: EachBatchPayload, settle: () => void): Promise<void> {
    return new Promise((done) => {
      this.gathered.push({ payload, done });
      if (this.gathered.length === 1) setImmediate(settle);
    });
  }

  private async settle(): Promise<void> {
    const together = this.gathered;
    this.gathered = [];
    const payloads = together.map(({ payload }) => payload);
    const messages = payloads.flatMap(({ batch }) => batch.messages);
    for (let from = 0; from < messages.length; from += BATCH) await this.insert(messages.slice(from, from + BATCH));
    for (const { batch, resolveOffset } of payloads) resolveOffset(batch.lastOffset());
    const offsets = payloads.map(({ batch }) => ({ partition: batch.partition, offset: String(BigInt(batch.lastOffset()) + 1n) }));
    await payloads[0]!.commitOffsetsIfNecessary({ topics: [{ topic: payloads[0]!.batch.topic, partitions: offsets }] });
    for (const { done } of together) done();
  }

  private async insert(messages: readonly KafkaMessage[]): Promise<void> {
    const ids = messages.map(({ headers }) => headers!['id']!.toString());
    const values = messages.map(({ value }) => value!);
    const inserted = await this.tables.insertNew(this.table, ids, values);
    this.seen += inserted;
  }
}
