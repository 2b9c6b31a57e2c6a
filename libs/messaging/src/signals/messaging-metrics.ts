import { Counter, Gauge, Histogram, Registry, register } from 'prom-client';

/** One set per registry, however many relays and consumers a process runs. */
export class MessagingMetrics {
  readonly outboxPending: Gauge<'bucket'>;
  readonly outboxOldestAge: Gauge;
  readonly outboxGaps: Gauge<'bucket'>;
  readonly relayBatches: Counter<'outcome'>;
  readonly relayEvents: Counter;
  readonly lagEvents: Gauge<'consumer' | 'topic'>;
  readonly lagSeconds: Gauge<'consumer'>;
  readonly batchSeconds: Histogram<'consumer'>;
  readonly consumed: Counter<'consumer'>;
  readonly inboxConflicts: Counter<'consumer'>;
  readonly rebalances: Counter<'consumer'>;
  readonly offsetGap: Gauge<'consumer' | 'topic' | 'partition'>;
  readonly parked: Gauge<'consumer' | 'state'>;
  readonly parkedOldestAge: Gauge<'consumer'>;

  constructor(registry: Registry = register) {
    const gauge = <L extends string>(name: string, help: string, ...labelNames: L[]): Gauge<L> =>
      (registry.getSingleMetric(name) as Gauge<L> | undefined) ?? new Gauge({ name, help, labelNames, registers: [registry] });
    const counter = <L extends string>(name: string, help: string, ...labelNames: L[]): Counter<L> =>
      (registry.getSingleMetric(name) as Counter<L> | undefined) ?? new Counter({ name, help, labelNames, registers: [registry] });
    const histogram = <L extends string>(name: string, help: string, ...labelNames: L[]): Histogram<L> =>
      (registry.getSingleMetric(name) as Histogram<L> | undefined) ??
      new Histogram({ name, help, labelNames, registers: [registry], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    this.outboxPending = gauge('quanlian_outbox_pending_rows', 'committed outbox rows not yet in the topic', 'bucket');
    this.outboxOldestAge = gauge('quanlian_outbox_oldest_age_seconds', 'age of the oldest outbox row not yet in the topic');
    this.outboxGaps = gauge('quanlian_outbox_gap', '1 = a row after the cursor of this bucket is missing; the bucket stands still', 'bucket');
    this.relayBatches = counter('quanlian_relay_batches_total', 'relay transactions', 'outcome');
    this.relayEvents = counter('quanlian_relay_events_total', 'events the relay sent and recorded as sent');
    this.lagEvents = gauge('quanlian_consumer_lag_events', 'messages of a topic not yet processed', 'consumer', 'topic');
    this.lagSeconds = gauge('quanlian_consumer_lag_seconds', 'age of the newest processed event while there is lag', 'consumer');
    this.batchSeconds = histogram('quanlian_consumer_batch_seconds', 'time a chunk of messages took, retries included', 'consumer');
    this.consumed = counter('quanlian_consumer_events_total', 'events handed to the handler and committed', 'consumer');
    this.inboxConflicts = counter('quanlian_inbox_conflicts_total', 'events that were there already', 'consumer');
    this.rebalances = counter('quanlian_consumer_rebalances_total', 'rebalances of the consumer group seen by this member', 'consumer');
    this.offsetGap = gauge(
      'quanlian_consumer_offset_gap_events',
      'messages that left the topic before they were processed',
      'consumer',
      'topic',
      'partition',
    );
    this.parked = gauge('quanlian_parked_events', 'events set aside with their reason', 'consumer', 'state');
    this.parkedOldestAge = gauge('quanlian_parked_oldest_age_seconds', 'age of the oldest event set aside', 'consumer');
  }
}
