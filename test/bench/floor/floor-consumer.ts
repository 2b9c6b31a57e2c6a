import type { EachBatchPayload, Kafka } from 'kafkajs';
import type { FloorTables, SeenTable } from './floor-tables';

const BATCH = 500;

/** Topic to table: an idempotent insert for each batch, then the offset. */
export class FloorConsumer {
  private seen = 0;
  private stop?: () => Promise<void>;

  constructor(
    private readonly kafka: Kafka,
    private readonly tables: FloorTables,
    private readonly table: SeenTable,
  ) {}

  /** Resolves when the consumer has joined; `all` when it has seen so many events. */
  async start(topic: string, total: number): Promise<{ all: Promise<void> }> {
    const consumer = this.kafka.consumer({ groupId: `${topic}.${this.table}`, maxWaitTimeInMs: 20 });
    this.stop = () => consumer.disconnect();
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    const joined = new Promise<void>((resolve) => consumer.on(consumer.events.GROUP_JOIN, () => resolve()));
    const all = new Promise<void>((resolve) => {
      const eachBatch = async (payload: EachBatchPayload): Promise<void> => {
        await this.insert(payload);
        if (this.seen >= total) resolve();
      };
      void consumer.run({ autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: 4, eachBatch });
    });
    await joined;
    return { all };
  }

  async close(): Promise<void> {
    await this.stop?.();
  }

  private async insert({ batch, resolveOffset, commitOffsetsIfNecessary }: EachBatchPayload): Promise<void> {
    const { topic, partition, messages } = batch;
    for (let from = 0; from < messages.length; from += BATCH) {
      const chunk = messages.slice(from, from + BATCH);
      const ids = chunk.map(({ headers }) => headers!['id']!.toString());
      const values = chunk.map(({ value }) => value!);
      const inserted = await this.tables.insertNew(this.table, ids, values);
      this.seen += inserted;
      const last = chunk.at(-1)!.offset;
      resolveOffset(last);
      await commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset: String(BigInt(last) + 1n) }] }] });
    }
  }
}
