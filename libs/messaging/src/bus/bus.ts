/** What is sent: the key decides the partition, the value is what the publisher sent, byte for byte. */
export interface BusMessage {
  key: string;
  value: Buffer;
  headers: Record<string, string>;
}
/** Messages of one topic, in their order. */
export interface BusMessages {
  topic: string;
  messages: BusMessage[];
}

/** After any error it is closed and another one made: what it still held might overtake what follows. */
export interface BusProducer {
  /** Resolves when every in-sync replica has all of it. Never call it again before it resolved: order per key rests on that. */
  send(batches: BusMessages[]): Promise<void>;
  close(): Promise<void>;
}

/** Within which order holds. */
export interface TopicPartition {
  topic: string;
  partition: number;
}

/** What is received; `sentAt` is epoch milliseconds. */
export interface BusRecord extends TopicPartition {
  offset: string;
  key: string | null;
  value: Buffer | null;
  headers: Record<string, string>;
  sentAt: number;
}

/** What one request to the broker brought: records of several partitions, those of each partition oldest first. */
export interface BusBatch {
  records: readonly BusRecord[];
  /** tells the group that this member lives; rejects when the group has taken a partition away */
  heartbeat(): Promise<void>;
  /** moves each partition behind the last of these records, in one request */
  commit(done: readonly BusRecord[]): Promise<void>;
  /** false once the consumer is stopping or a position was moved: the rest of the batch will come again */
  live(): boolean;
}

/** Signs of life of a subscription, for the watchdog and the metrics. */
export type BusSign = 'joined' | 'rebalancing' | 'fetch' | 'heartbeat' | 'batch' | 'left';

/** One consumer group on some topics. */
export interface BusSubscription {
  groupId: string;
  topics: readonly string[];
  /** never called again before it resolved */
  onBatch(batch: BusBatch): Promise<void>;
  onSign(sign: BusSign): void;
  /** the partitions this member has from now on */
  onAssigned(partitions: readonly TopicPartition[]): void;
  /** the client gave up; `restarting` = it will try again by itself */
  onCrash(error: Error, restarting: boolean): void;
}

/** A running subscription; `close` resolves when the batch under way is done and the group is left. */
export interface BusConsumer {
  close(): Promise<void>;
}
/** The first offset that the broker still has, and the next that it will give. */
export interface PartitionOffsets extends TopicPartition {
  low: bigint;
  high: bigint;
}

/** The only door to the broker: another client library replaces one adapter and nothing else. */
export abstract class Bus {
  abstract producer(): Promise<BusProducer>;
  /** Resolves when the member has joined its group. */
  abstract subscribe(subscription: BusSubscription): Promise<BusConsumer>;
  /** Oldest kept and next free offset of each partition. */
  abstract offsets(topics: readonly string[]): Promise<PartitionOffsets[]>;
  abstract ensureTopics(topics: readonly string[]): Promise<void>;
  abstract close(): Promise<void>;
}
