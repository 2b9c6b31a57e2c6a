import { Logger } from '@nestjs/common';
import type { TopicPartition } from '../bus/bus';
import { Loop } from '../loop';
import { ConsumerHandler } from './consumer-handler';
import type { ConsumerParts } from './consumer-runtime';
import { LagClock } from './lag-clock';
import { findGaps, forgetReplaced, readOffsets } from './offset-gap';
import type { Watchdog } from './watchdog';

export interface WatchOptions {
  everyMs: number;
  owns(place: TopicPartition): boolean;
  onFatal(reason: string): void;
}

const GAP_CHECK_MS = 3_600_000;

/** Looks at the consumer from outside: how far behind it is, whether it still moves, whether the topic lost what it had not read. */
export class ConsumerWatch {
  private readonly log = new Logger(ConsumerWatch.name);
  private readonly loop = new Loop(() => this.look());
  private readonly lag = new LagClock();
  private nextGapCheck = 0;

  constructor(
    private readonly parts: ConsumerParts,
    private readonly handler: ConsumerHandler,
    private readonly watchdog: Watchdog,
    private readonly options: WatchOptions,
  ) {}

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  async checkGaps(): Promise<void> {
    const { bus, dataSource, metrics } = this.parts;
    const consumer = this.handler.name;
    const gaps = findGaps(await readOffsets(dataSource, consumer), await bus.offsets(this.handler.topics));
    for (const gap of gaps) {
      const { kind, topic, partition, next, low, high } = gap;
      metrics.offsetGap.set({ consumer, topic, partition: String(partition) }, Number(kind === 'messages-lost' ? low - next : next - high));
      this.log.error(
        `${kind}: ${consumer} stands at ${next} of ${topic}/${partition}, the topic holds ${low} to ${high}. Rebuild what is missing from the publishers' history.`,
      );
      if (kind === 'topic-replaced') await forgetReplaced(dataSource, consumer, gap);
    }
    this.nextGapCheck = Date.now() + GAP_CHECK_MS;
  }

  private async look(): Promise<number> {
    try {
      await this.measure();
      if (Date.now() >= this.nextGapCheck) await this.checkGaps();
    } catch (error) {
      this.log.debug(`No lag measured now: ${error instanceof Error ? error.message : String(error)}`);
    }
    const reason = await this.watchdog.verdict(this.lag.events((place) => this.options.owns(place)));
    if (reason) this.options.onFatal(reason);
    return this.options.everyMs;
  }

  private async measure(): Promise<void> {
    const { bus, dataSource, metrics } = this.parts;
    const consumer = this.handler.name;
    const offsets = await bus.offsets(this.handler.topics);
    this.lag.observe(Date.now(), await readOffsets(dataSource, consumer), offsets);
    for (const topic of this.handler.topics)
      metrics.lagEvents.set(
        { consumer, topic },
        this.lag.events((place) => place.topic === topic),
      );
    metrics.lagSeconds.set({ consumer }, this.lag.seconds(Date.now()));
  }
}
