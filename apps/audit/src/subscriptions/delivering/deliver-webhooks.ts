import { randomUUID } from 'node:crypto';
import { BeforeApplicationShutdown, Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import { backOffMs, Loop } from '@quanlian/messaging';
import { UnitOfWork } from '@quanlian/persistence';
import { FeedRows } from '../../feed/feed-rows';
import { DeliverPage } from './deliver-page';
import { DeliveryRepository } from './delivery.repository';

/** So many subscribers are told at once: one that takes its time holds up nobody but itself and the few behind it. */
const AT_ONCE = 4;
const PAUSE_MS = 500;
const MAX_BACK_OFF_MS = 5_000;

/** Tells subscribers what is new for them, each in its own order, in any number of processes. */
@Injectable()
export class DeliverWebhooks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DeliverWebhooks.name);
  private readonly loops = Array.from({ length: AT_ONCE }, () => new Loop(() => this.turn()));
  private faults = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly feed: FeedRows,
    private readonly delivering: DeliveryRepository,
    private readonly page: DeliverPage,
  ) {}

  onApplicationBootstrap(): void {
    for (const loop of this.loops) loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  /** Resolves to the pause before the next turn. */
  private async turn(): Promise<number> {
    try {
      const lease = randomUUID();
      const head = await this.feed.head();
      const row = await this.unitOfWork.run((em) => this.delivering.claim(em, lease, head));
      if (row !== undefined) await this.page.deliver(row, lease, head, () => this.loops.some((loop) => loop.stopped));
      this.faults = 0;
      return row === undefined ? PAUSE_MS : 0;
    } catch (fault) {
      // The lease runs out and the same messages are sent again, under the same ids.
      this.logger.error(fault, 'Webhooks could not be delivered');
      return backOffMs(++this.faults, MAX_BACK_OFF_MS);
    }
  }
}
