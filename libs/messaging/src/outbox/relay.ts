import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { backOffMs } from '../back-off';
import type { Bus, BusProducer } from '../bus/bus';
import { failpoint } from '../failpoint';
import type { Failpoint } from '../failpoint';
import { Loop } from '../loop';
import type { MessagingHealth } from '../signals/messaging-health';
import type { MessagingMetrics } from '../signals/messaging-metrics';
import { onOutboxCommitted } from './commit-hint';
import { anythingPending, byTopic, contiguous, holdBuckets, readRows, RELAY_MAX_ROWS, saveCursors } from './relay-batch';
import type { HeldBucket, RelayBatch } from './relay-batch';

/** How the relay waits. */
export interface RelayOptions {
  /** how long rows of another process may wait; rows of this process wake the relay at commit; 250 ms */
  pollMs?: number;
  failpoint?: Failpoint;
}

/** Below the database's idle-in-transaction limit of 60 s: a send that never answers must not outlive the lock on its buckets. */
const SEND_DEADLINE_MS = 50_000;
/** While rows keep coming, those of the next commits share one request. */
const LINGER_MS = 3;
/** So long the first row after a lull waits for others: one request for each costs the service and the broker many times what the row costs. */
const GATHER_MS = 25;

/**
 * Carries committed outbox rows to the broker, in order per bucket. Any number may run: a bucket belongs to one relay for one transaction.
 * The cursor moves in the transaction that waited for the broker, so a crash between the two repeats rows and loses none.
 */
export class Relay {
  private readonly log = new Logger(Relay.name);
  private readonly loop = new Loop(() => this.turn());
  private readonly reach: Failpoint;
  private readonly pollMs: number;
  private producer?: BusProducer;
  private forgetHint?: () => void;
  private failures = 0;
  /** rows were committed since the last look, so there is something to send */
  private told = false;
  private gathering?: NodeJS.Timeout;
  private readonly standing = new Set<number>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly bus: Bus,
    private readonly metrics: MessagingMetrics,
    private readonly health: MessagingHealth,
    options: RelayOptions = {},
  ) {
    this.reach = options.failpoint ?? failpoint;
    this.pollMs = options.pollMs ?? 250;
  }

  start(): void {
    this.forgetHint = onOutboxCommitted(this.dataSource, () => {
      this.told = true;
      this.gathering ??= setTimeout(() => this.gathered(), GATHER_MS);
    });
    this.loop.start();
  }

  /** Finishes the request under way, then lets go of the broker. */
  async stop(): Promise<void> {
    this.forgetHint?.();
    clearTimeout(this.gathering);
    await this.loop.stop();
    await this.dropProducer();
  }

  private gathered(): void {
    this.gathering = undefined;
    this.loop.wake();
  }

  private async turn(): Promise<number> {
    try {
      const sent = await this.relayOnce();
      this.recovered();
      if (sent >= RELAY_MAX_ROWS) return 0;
      return sent > 0 ? LINGER_MS : this.pollMs;
    } catch (error) {
      return this.failed(error);
    }
  }

  private async relayOnce(): Promise<number> {
    const told = this.told;
    this.told = false;
    if (!told && !(await anythingPending(this.dataSource.manager))) return 0;
    const sent = await this.dataSource.transaction(async (em) => {
      const held = await holdBuckets(em);
      if (held.length === 0) return 0;
      const batch = contiguous(held, await readRows(em, held));
      this.report(held, batch);
      if (batch.rows.length === 0) return 0;
      await this.send(em, batch);
      return batch.rows.length;
    });
    if (sent > 0) {
      this.metrics.relayBatches.inc({ outcome: 'sent' });
      this.metrics.relayEvents.inc(sent);
    }
    return sent;
  }

  private async send(em: EntityManager, batch: RelayBatch): Promise<void> {
    this.producer ??= await this.bus.producer();
    this.reach('relay.beforeSend');
    await withDeadline(this.producer.send(byTopic(batch.rows)), SEND_DEADLINE_MS);
    this.reach('relay.afterSend');
    await saveCursors(em, batch.cursors);
  }

  private report(held: readonly HeldBucket[], { gaps }: RelayBatch): void {
    for (const { bucket } of held) if (!gaps.some((gap) => gap.bucket === bucket)) this.repaired(bucket);
    for (const { bucket, expected, found } of gaps) {
      if (this.standing.has(bucket)) continue;
      this.standing.add(bucket);
      this.metrics.outboxGaps.set({ bucket }, 1);
      this.health.complain(`outbox bucket ${bucket}`, `found row ${found}, expected ${expected}`);
      this.log.error(`Outbox bucket ${bucket}: found row ${found}, expected ${expected}. Rows are gone; restore them before this bucket goes on.`);
    }
  }

  private repaired(bucket: number): void {
    if (!this.standing.delete(bucket)) return;
    this.metrics.outboxGaps.set({ bucket }, 0);
    this.health.clear(`outbox bucket ${bucket}`);
  }

  private recovered(): void {
    if (this.failures > 0) this.log.log('The relay works again');
    this.failures = 0;
    this.health.clear('relay');
  }

  /** After any error the producer is replaced: what its connection still carries must not mix with what comes next. */
  private async failed(error: unknown): Promise<number> {
    this.failures++;
    const reason = error instanceof Error ? error.message : String(error);
    this.metrics.relayBatches.inc({ outcome: 'failed' });
    this.health.complain('relay', reason);
    this.log.warn(`Relay attempt ${this.failures} failed, its rows stay in the outbox: ${reason}`);
    await this.dropProducer();
    return backOffMs(this.failures, 5_000);
  }

  private async dropProducer(): Promise<void> {
    const producer = this.producer;
    this.producer = undefined;
    await producer?.close().catch(() => undefined);
  }
}

async function withDeadline(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The broker did not answer within ${ms / 1000} s`)), ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
