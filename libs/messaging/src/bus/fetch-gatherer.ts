import type { EachBatchPayload } from 'kafkajs';
import type { BusBatch, BusRecord } from './bus';
import { toRecords } from './kafka-record';

interface Waiting {
  payload: EachBatchPayload;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * The client hands over the partitions of a fetch one by one, often with a few records each, but all before it waits for the first.
 * Put together again they fill a transaction; each alone would cost one of its own.
 */
export class FetchGatherer {
  private waiting: Waiting[] = [];
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly onBatch: (batch: BusBatch) => Promise<void>) {}

  /** Settles when the batch that this partition became part of was handled. */
  add(payload: EachBatchPayload): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ payload, resolve, reject });
      if (this.waiting.length === 1) setImmediate(() => this.handOver());
    });
  }

  /** Fetches from several brokers come independently; their batches still follow each other. */
  private handOver(): void {
    const together = this.waiting;
    this.waiting = [];
    this.turn = this.turn
      .then(() => this.onBatch(toBatch(together.map(({ payload }) => payload))))
      .then(
        () => together.forEach(({ resolve }) => resolve()),
        (error: unknown) => together.forEach(({ reject }) => reject(error)),
      );
  }
}

const placeOf = ({ topic, partition }: { topic: string; partition: number }): string => `${topic}/${partition}`;

function toBatch(payloads: readonly EachBatchPayload[]): BusBatch {
  const [first] = payloads as [EachBatchPayload];
  const byPlace = new Map(payloads.map((payload) => [placeOf(payload.batch), payload]));
  return {
    records: payloads.flatMap(({ batch }) => toRecords(batch)),
    heartbeat: first.heartbeat,
    live: () => payloads.every(({ isRunning, isStale }) => isRunning() && !isStale()),
    commit: async (done) => {
      const last = [...new Map(done.map((record) => [placeOf(record), record])).values()];
      for (const record of last) byPlace.get(placeOf(record))!.resolveOffset(record.offset);
      await first.commitOffsetsIfNecessary({ topics: last.map(nextOffset) });
    },
  };
}

const nextOffset = ({ topic, partition, offset }: BusRecord): { topic: string; partitions: { partition: number; offset: string }[] } => ({
  topic,
  partitions: [{ partition, offset: (BigInt(offset) + 1n).toString() }],
});
