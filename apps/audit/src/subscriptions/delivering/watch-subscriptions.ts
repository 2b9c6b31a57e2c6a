import { Injectable, Logger, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from '@quanlian/persistence';
import { backlog, subscriptionStates } from './webhook-metrics';

const RESOLUTION_MS = 30_000;

interface Counted {
  active: number;
  paused: number;
  stopped: number;
  failing: number;
  gap: number;
  backlog: string;
}

const COUNT = `
  SELECT count(*) FILTER (WHERE state = 'active')::int AS active, count(*) FILTER (WHERE state = 'paused')::int AS paused,
    count(*) FILTER (WHERE state = 'stopped')::int AS stopped, count(*) FILTER (WHERE state = 'active' AND failures > 0)::int AS failing,
    count(*) FILTER (WHERE missing_from IS NOT NULL)::int AS gap,
    coalesce((SELECT next - 1 FROM history_head) - min(position) FILTER (WHERE state = 'active'), 0) AS backlog
  FROM subscription`;

/** The alarm: how many subscriptions are stopped, failing, or miss messages, and how far the slowest is behind. */
@Injectable()
export class WatchSubscriptions implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(WatchSubscriptions.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tick(), RESOLUTION_MS);
    void this.tick();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async tick(): Promise<void> {
    try {
      const [counted] = await this.unitOfWork.run((em) => em.query<Counted[]>(COUNT));
      const { backlog: behind, ...states } = counted!;
      for (const [state, count] of Object.entries(states)) subscriptionStates.set({ state }, count);
      backlog.set(Math.max(0, Number(behind)));
    } catch (fault) {
      // The next tick counts again; nothing is sent or held back by these numbers.
      this.logger.error(fault, 'Subscriptions could not be counted');
    }
  }
}
