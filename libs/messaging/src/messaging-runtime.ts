import { Inject, Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { topicOf } from '@quanlian/contracts';
import { DataSource } from 'typeorm';
import { backOffMs } from './back-off';
import { Bus } from './bus/bus';
import { ConsumerRuntime } from './consumer/consumer-runtime';
import { Loop } from './loop';
import { MESSAGING_OPTIONS } from './messaging-options';
import type { MessagingOptions } from './messaging-options';
import { Relay } from './outbox/relay';
import { MessagingHealth } from './signals/messaging-health';
import { MessagingMetrics } from './signals/messaging-metrics';
import { StockMonitor } from './signals/stock-monitor';

/** Starts relay and consumers when the app is up and stops them while its database is still connected. Neither waits for the broker. */
@Injectable()
export class MessagingRuntime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(MessagingRuntime.name);
  private readonly topics = new Loop(() => this.prepareTopics());
  private readonly relay: Relay;
  private readonly monitor: StockMonitor;
  private consumers: ConsumerRuntime[] = [];
  private failures = 0;

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly bus: Bus,
    private readonly metrics: MessagingMetrics,
    private readonly health: MessagingHealth,
    private readonly modules: ModuleRef,
  ) {
    this.relay = new Relay(dataSource, bus, metrics, health, options.relay);
    this.monitor = new StockMonitor(dataSource, metrics);
  }

  onApplicationBootstrap(): void {
    const { service, consumers = [], consuming } = this.options;
    const parts = { service, dataSource: this.dataSource, bus: this.bus, metrics: this.metrics, health: this.health };
    this.consumers = consumers.map((type) => new ConsumerRuntime(parts, this.modules.get(type, { strict: false }), consuming));
    this.health.complain('topics', 'have not been found yet');
    this.topics.start();
    this.monitor.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.topics.stop();
    await Promise.all([this.relay.stop(), this.monitor.stop(), ...this.consumers.map((consumer) => consumer.stop())]);
    await this.bus.close();
  }

  private async prepareTopics(): Promise<number> {
    const { service, consumers = [] } = this.options;
    try {
      const read = consumers.flatMap((type) => [...this.modules.get(type, { strict: false }).topics]);
      await this.bus.ensureTopics([...new Set([topicOf(service), ...read])]);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.health.complain('topics', reason);
      this.log.warn(`Topics could not be prepared, attempt ${++this.failures}: ${reason}`);
      return backOffMs(this.failures, 5_000);
    }
    this.health.clear('topics');
    this.relay.start();
    for (const consumer of this.consumers) consumer.start();
    void this.topics.stop();
    return 0;
  }
}
