export interface BusMessage {
  key: string;
  value: Buffer;
  headers: Record<string, string>;
}
export interface BusMessages {
  topic: string;
  messages: BusMessage[];
}

export interface BusProducer {
  /** Resolves when every in-sync replica has all of it. Never call it again before it resolved: order per key rests on that. */
  send(batches: BusMessages[]): Promise<void>;
  close(): Promise<void>;
}

export interface BusRecord {
  offset: string;
  key: string | null;
  value: Buffer | null;
  headers: Record<string, string>;
  sentAt: number;
}

/** Records of one partition, oldest first. */
export interface BusBatch {
  topic: string;
  partition: number;
  records: readonly BusRecord[];
  /** tells the group that this member lives; rejects when the group has taken the partition away */
  heartbeat(): Promise<void>;
  commit(nextOffset: string): Promise<void>;
  /** false once the consumer is stopping or the position was moved: the rest of the batch will come again */
  live(): boolean;
}

export interface TopicPartition {
  topic: string;
  partition: number;
}
export type BusSign = 'joined' | 'rebalancing' | 'fetch' | 'heartbeat' | 'batch' | 'left';

export interface BusSubscription {
  groupId: string;
  topics: readonly string[];
  partitionsConsumedConcurrently: number;
  onBatch(batch: BusBatch): Promise<void>;
  onSign(sign: BusSign): void;
  /** the partitions this member has from now on */
  onAssigned(partitions: readonly TopicPartition[]): void;
  /** the client gave up; `restarting` = it will try again by itself */
  onCrash(error: Error, restarting: boolean): void;
}

export interface BusConsumer {
  close(): Promise<void>;
}
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
