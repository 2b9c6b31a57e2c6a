import { Injectable, Logger, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from '@quanlian/persistence';
import { Counter, Gauge, register } from 'prom-client';
import { EmergencyRepository } from './emergency.repository';
import type { Emergency } from './emergency';

const RESOLUTION_MS = 60_000;
const BROKEN = 'quanlian_broken_glass_total';
const REVIEWS = 'quanlian_broken_glass_reviews';

const broken =
  (register.getSingleMetric(BROKEN) as Counter | undefined) ?? new Counter({ name: BROKEN, help: 'emergency accesses that this process gave' });
const reviews =
  (register.getSingleMetric(REVIEWS) as Gauge<'state'> | undefined) ??
  new Gauge({ name: REVIEWS, help: 'reviews of emergency accesses that nobody has closed; overdue ones are open, too', labelNames: ['state'] });

/** Makes emergencies heard: a line in the log and a count for each, and once a minute how many reviews wait and how many have waited too long. */
@Injectable()
export class EmergencyAlarm implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(EmergencyAlarm.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly emergencies: EmergencyRepository,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tick(), RESOLUTION_MS);
    void this.tick();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Without the reason: it may name somebody. */
  async raise({ emergencyId, number, officer, role }: Emergency): Promise<void> {
    broken.inc();
    this.logger.warn({ emergencyId, number, officer, role }, 'The glass was broken; another lead has to review it');
    await this.tick();
  }

  async tick(): Promise<void> {
    try {
      const { open, overdue } = await this.unitOfWork.run((em) => this.emergencies.waiting(em));
      reviews.set({ state: 'open' }, open);
      reviews.set({ state: 'overdue' }, overdue);
      if (overdue > 0) this.logger.warn({ overdue }, 'Reviews of emergency accesses are overdue');
    } catch (fault) {
      // The next tick counts again; who may open what does not follow from these numbers.
      this.logger.error(fault, 'Open reviews of emergency accesses could not be counted');
    }
  }
}
