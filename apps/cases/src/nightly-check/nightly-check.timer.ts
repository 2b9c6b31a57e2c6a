import { BeforeApplicationShutdown, Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import { Loop } from '@quanlian/messaging';
import { UnitOfWork } from '@quanlian/persistence';
import { DataSource } from 'typeorm';
import { clockOf } from '../case-files/refresh-cases';
import { CheckViewsAtNight } from './check-views-at-night';
import { nightOf } from './night';
import { NightRepository } from './night.repository';
import { NightlyCheckSettings } from './nightly-check-settings';
import { showCheck } from './view-check-metrics';

const LOOK_EVERY_MS = 60_000;
const CHECKING = 7106_5;

/** Looks once a minute whether a night is due, and has one instance of all check it. A night that nobody was there for is made up for at the next start. */
@Injectable()
export class NightlyCheckTimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(NightlyCheckTimer.name);
  private readonly loop = new Loop(() => this.turn());
  private readonly ending = new AbortController();

  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly nights: NightRepository,
    private readonly checkViews: CheckViewsAtNight,
    private readonly settings: NightlyCheckSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** A check that is cut short leaves its night due. */
  beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    return this.loop.stop();
  }

  /** Checks the night that is due, unless it was checked or another instance is at it. */
  async checkWhenDue(): Promise<void> {
    const { last, due } = await this.look();
    showCheck(last);
    if (last.night >= due) return;
    await this.alone(async () => {
      // Whoever held the lock before may just have finished this night.
      if ((await this.look()).last.night < due) await this.checkViews.check(due, this.ending.signal);
    });
  }

  private look(): Promise<{ last: Awaited<ReturnType<NightRepository['last']>>; due: string }> {
    return this.unitOfWork.run(async (em) => ({ last: await this.nights.last(em), due: nightOf(await clockOf(em), this.settings.afterMidnightMs) }));
  }

  /** The lock is the connection's: with the process it goes. */
  private async alone(work: () => Promise<void>): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const [{ held }] = (await runner.query('select pg_try_advisory_lock($1) as held', [CHECKING])) as [{ held: boolean }];
      if (!held) return;
      try {
        await work();
      } finally {
        await runner.query('select pg_advisory_unlock($1)', [CHECKING]);
      }
    } finally {
      await runner.release();
    }
  }

  private async turn(): Promise<number> {
    try {
      await this.checkWhenDue();
    } catch (fault) {
      if (!this.ending.signal.aborted) this.logger.error(fault, 'The stored views could not be checked; the next look tries again');
    }
    return LOOK_EVERY_MS;
  }
}
