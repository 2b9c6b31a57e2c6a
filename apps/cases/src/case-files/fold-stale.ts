import { Injectable, Logger, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from '@quanlian/persistence';
import { RefreshCases } from './refresh-cases';
import { BUSY_MS, FoldPace } from './fold-pace';
import { StaleOperatorRepository } from './stale-operator.repository';
import { lockFolding } from './writer-lock';

/** Nothing calls after a crash or on an instance that did not take the events in: look by oneself. */
const LOOK_EVERY_MS = 1_000;

/**
 * Folds the cases that events have changed, beside the consumer that places the next ones. While many events wait, it lets them gather, so that a case
 * which many of them touch is not folded for each; when nothing waits, it goes on until every case file is up to date.
 */
@Injectable()
export class FoldStale implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(FoldStale.name);
  private readonly pace = new FoldPace();
  private running?: Promise<void>;
  private woken = false;
  private timer?: NodeJS.Timeout;
  private lull?: NodeJS.Timeout;
  private stopped = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stale: StaleOperatorRepository,
    private readonly refresh: RefreshCases,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), LOOK_EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    clearTimeout(this.lull);
    await this.running;
  }

  /** Call at the start of a batch; the returned function at its end: what it changed is folded when its transaction has ended. */
  placing(): (events: number) => void {
    const end = this.pace.placing();
    return (events) => {
      end(events);
      this.wake();
      clearTimeout(this.lull);
      this.lull = setTimeout(() => this.wake(), BUSY_MS);
    };
  }

  wake(): void {
    this.woken = true;
    if (!this.stopped) this.running ??= this.untilFresh().finally(() => (this.running = undefined));
  }

  /** Folds until no case is stale. */
  async drain(): Promise<void> {
    await this.running;
    while ((await this.slice(0)) > 0);
  }

  private async untilFresh(): Promise<void> {
    try {
      while (this.woken && !this.stopped) {
        this.woken = false;
        while (!this.stopped && (await this.slice()) > 0);
      }
    } catch (fault) {
      // What was taken is stale again by the rollback; the next look finds it.
      this.logger.error(fault, 'Stale cases could not be folded');
    }
  }

  private slice(waitedMs = this.pace.waitedMs): Promise<number> {
    return this.unitOfWork.run(async (em) => {
      await lockFolding(em);
      const done = this.pace.folding();
      const operators = await this.stale.take(em, this.pace.operators, waitedMs);
      await this.refresh.refresh(em, operators);
      done(operators.size);
      return operators.size;
    });
  }
}
