import { Injectable, Logger, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from '@quanlian/persistence';
import { ExpireSubscriptions } from './expire-subscriptions';
import { backlog, subscriptionStates } from './webhook-metrics';

const RESOLUTION_MS = 30_000;

interface Counted {
  active: number;
  paused: number;
  stopped: number;
  expired: number;
  expiring: number;
  failing: number;
  gap: number;
  backlog: string;
}

const COUNT = `
  SELECT count(*) FILTER (WHERE state = 'active')::int AS active, count(*) FILTER (WHERE state = 'paused')::int AS paused,
    count(*) FILTER (WHERE state = 'stopped')::int AS stopped, count(*) FILTER (WHERE state = 'expired')::int AS expired,
    count(*) FILTER (WHERE state = 'active' AND expires_at < now() + interval '7 days')::int AS expiring, count(*) FILTER (WHERE state = 'active' AND failures > 0)::int AS failing,
    count(*) FILTER (WHERE missing_from IS NOT NULL)::int AS gap,
    coalesce((SELECT next - 1 FROM history_head) - min(position) FILTER (WHERE state = 'active'), 0) AS backlog
  FROM subscription`;

/** The alarm: how many subscriptions are stopped, failing, expired or about to be, or miss messages, and how far the slowest is behind. */
@Injectable()
export class WatchSubscriptions implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(WatchSubscriptions.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly expiry: ExpireSubscriptions,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tick(), RESOLUTION_MS);
    void this.tick();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async tick(): Promise<void> {
    try {
      await this.expiry.expire();
      const [counted] = await this.unitOfWork.run((em) => em.query<Counted[]>(COUNT));
      const { backlog: behind, ...states } = counted!;
      for (const [state, count] of Object.entries(states)) subscriptionStates.set({ state }, count);
      backlog.set(Math.max(0, Number(behind)));
    } catch (fault) {
      // The next tick counts again; nothing is sent or held back by it.
      this.logger.error(fault, 'Subscriptions could not be counted');
    }
  }
}
