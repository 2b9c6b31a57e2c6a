import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { deleteRelayed } from '../outbox/retention';
import { Loop } from '../loop';
import type { MessagingMetrics } from './messaging-metrics';

const OUTBOX = `
  SELECT h.bucket, (h.next - 1 - c.sent)::int AS pending, extract(epoch FROM clock_timestamp() - o.created)::float8 AS age
  FROM outbox_head h JOIN relay_cursor c USING (bucket) LEFT JOIN outbox o ON o.bucket = h.bucket AND o.seq = c.sent + 1`;
const PARKED = `
  SELECT consumer, state, count(*)::int AS count, extract(epoch FROM clock_timestamp() - min(parked_at))::float8 AS age
  FROM parked WHERE state <> 'delivered' GROUP BY consumer, state`;
const HOUR_MS = 3_600_000;

/** Measures what lies in the tables – rows to be sent, events set aside – and clears out old relayed rows every hour. */
export class StockMonitor {
  private readonly log = new Logger(StockMonitor.name);
  private readonly loop = new Loop(() => this.turn());
  private nextCleaning = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly metrics: MessagingMetrics,
    private readonly everyMs = 5_000,
  ) {}

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async turn(): Promise<number> {
    try {
      await this.measureOutbox();
      await this.measureParked();
      await this.clean();
    } catch (error) {
      this.log.debug(`Not measured now: ${error instanceof Error ? error.message : String(error)}`);
    }
    return this.everyMs;
  }

  private async measureOutbox(): Promise<void> {
    const rows = await this.dataSource.query<{ bucket: number; pending: number; age: number | null }[]>(OUTBOX);
    for (const { bucket, pending } of rows) this.metrics.outboxPending.set({ bucket: String(bucket) }, pending);
    this.metrics.outboxOldestAge.set(Math.max(0, ...rows.map(({ age }) => age ?? 0)));
  }

  private async measureParked(): Promise<void> {
    const rows = await this.dataSource.query<{ consumer: string; state: string; count: number; age: number }[]>(PARKED);
    this.metrics.parked.reset();
    this.metrics.parkedOldestAge.reset();
    const oldest = new Map<string, number>();
    for (const { consumer, state, count, age } of rows) {
      this.metrics.parked.set({ consumer, state }, count);
      oldest.set(consumer, Math.max(age, oldest.get(consumer) ?? 0));
    }
    for (const [consumer, age] of oldest) this.metrics.parkedOldestAge.set({ consumer }, age);
  }

  private async clean(): Promise<void> {
    if (Date.now() < this.nextCleaning) return;
    this.nextCleaning = Date.now() + HOUR_MS;
    const deleted = await deleteRelayed(this.dataSource);
    if (deleted > 0) this.log.log(`Deleted ${deleted} outbox rows that were relayed long ago`);
  }
}
