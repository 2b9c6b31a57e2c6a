import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { backOffMs } from '../back-off';
import type { Bus, BusBatch, BusConsumer, BusSign, TopicPartition } from '../bus/bus';
import { failpoint } from '../failpoint';
import { Loop } from '../loop';
import { ParkedRetry } from '../parking/parked-retry';
import type { MessagingHealth } from '../signals/messaging-health';
import type { MessagingMetrics } from '../signals/messaging-metrics';
import { ChunkTransaction } from './chunk-transaction';
import { ConsumerHandler } from './consumer-handler';
import type { ConsumerOptions } from './consumer-options';
import { ConsumerWatch } from './consumer-watch';
import { decodeMessage } from './decode-message';
import { placeKey } from './offset-gap';
import { Interrupted } from './patience';
import { Pulse } from './pulse';
import { settleChunk } from './settle-chunk';
import { Watchdog } from './watchdog';

/** What a consumer rests on. */
export interface ConsumerParts {
  service: string;
  dataSource: DataSource;
  bus: Bus;
  metrics: MessagingMetrics;
  health: MessagingHealth;
}

/** Runs one handler: all its topics in one consumer group, chunk by chunk, database first and broker's offset second. */
export class ConsumerRuntime {
  private readonly log: Logger;
  private readonly connecting = new Loop(() => this.connect());
  private readonly chunk: ChunkTransaction;
  private readonly retry: ParkedRetry;
  private readonly watchdog: Watchdog;
  private readonly watch: ConsumerWatch;
  private assigned = new Set<string>();
  private member?: BusConsumer;
  private failures = 0;

  constructor(
    private readonly parts: ConsumerParts,
    private readonly handler: ConsumerHandler,
    private readonly options: ConsumerOptions = {},
  ) {
    const { dataSource, bus, metrics } = parts;
    this.log = new Logger(`Consumer ${this.groupId}`);
    this.chunk = new ChunkTransaction(dataSource, handler, metrics, options.retryScheduleMs);
    this.retry = new ParkedRetry(dataSource, handler, options);
    this.watchdog = new Watchdog(bus, handler.topics, Date.now, options.watchdog);
    this.watch = new ConsumerWatch(parts, handler, this.watchdog, {
      everyMs: options.watchMs ?? 10_000,
      owns: (place) => this.assigned.has(placeKey(place)),
      onFatal: (reason) => this.fatal(reason),
    });
  }

  get groupId(): string {
    return `${this.parts.service}.${this.handler.name}`;
  }

  /** Returns at once; joining the group goes on in the background and is repeated until it succeeds. */
  start(): void {
    this.parts.health.complain(this.groupId, 'has not joined its group yet');
    this.connecting.start();
    this.retry.start();
  }

  /** Finishes the chunk under way, leaves the group. */
  async stop(): Promise<void> {
    await Promise.all([this.connecting.stop(), this.watch.stop(), this.retry.stop()]);
    await this.member?.close();
  }

  private async connect(): Promise<number> {
    try {
      await this.watch.checkGaps();
      this.watchdog.progress();
      this.member = await this.parts.bus.subscribe({
        groupId: this.groupId,
        topics: this.handler.topics,
        onBatch: (batch) => this.onBatch(batch),
        onSign: (sign) => this.onSign(sign),
        onAssigned: (partitions) => this.onAssigned(partitions),
        onCrash: (error, restarting) => this.onCrash(error, restarting),
      });
      this.watch.start();
      void this.connecting.stop();
      return 0;
    } catch (error) {
      this.failures++;
      const reason = error instanceof Error ? error.message : String(error);
      this.parts.health.complain(this.groupId, reason);
      this.log.warn(`Could not join, attempt ${this.failures}: ${reason}`);
      return backOffMs(this.failures, 5_000);
    }
  }

  private async onBatch(batch: BusBatch): Promise<void> {
    const size = this.options.chunkSize ?? 500;
    for (let from = 0; from < batch.records.length && batch.live(); from += size) {
      const endTimer = this.parts.metrics.batchSeconds.startTimer({ consumer: this.handler.name });
      try {
        await this.process(batch, from, size);
      } catch (error) {
        if (error instanceof Interrupted) return;
        throw error;
      }
      endTimer();
      await batch.heartbeat();
    }
  }

  private async process(batch: BusBatch, from: number, size: number): Promise<void> {
    const records = batch.records.slice(from, from + size);
    const items = records.map((record) => ({ record, decoded: decodeMessage(record, this.options.check) }));
    const pulse = new Pulse(batch);
    try {
      await settleChunk(this.chunk, this.groupId, items, pulse, (holding) => this.onHold(holding));
    } finally {
      pulse.stop();
    }
    this.watchdog.progress();
    (this.options.failpoint ?? failpoint)('consumer.afterCommit');
    await batch.commit(records);
  }

  private onHold(holding: boolean): void {
    this.watchdog.hold(holding);
    if (holding) this.parts.health.complain(`${this.groupId} database`, 'is away; the offset is held');
    else this.parts.health.clear(`${this.groupId} database`);
  }

  private onSign(sign: BusSign): void {
    this.watchdog.sign();
    if (sign === 'rebalancing') this.parts.metrics.rebalances.inc({ consumer: this.handler.name });
    if (sign === 'joined') this.parts.health.clear(this.groupId);
  }

  private onAssigned(partitions: readonly TopicPartition[]): void {
    this.assigned = new Set(partitions.map(placeKey));
    this.log.log(`Joined with ${partitions.length} partitions`);
  }

  private onCrash(error: Error, restarting: boolean): void {
    this.parts.health.complain(this.groupId, error.message);
    if (!restarting) this.fatal(`the consumer stopped for good: ${error.message}`);
  }

  private fatal(reason: string): void {
    this.log.fatal(`${this.groupId}: ${reason}. The process ends so that a new one takes over.`);
    (this.options.onFatal ?? (() => process.exit(1)))(reason);
  }
}
