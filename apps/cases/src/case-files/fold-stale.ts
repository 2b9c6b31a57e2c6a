import { Injectable, Logger, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from '@quanlian/persistence';
import { FoldLoop } from './fold-loop';
import { BUSY_MS, FoldPace } from './fold-pace';
import { RefreshCases } from './refresh-cases';
import { StaleOperatorRepository } from './stale-operator.repository';
import { FOLD_SHARES, lockFolding } from './writer-lock';

/** Nothing calls after a crash or on an instance that did not take the events in: look by oneself. */
const LOOK_EVERY_MS = 1_000;

/**
 * Folds the cases that events have changed, beside the consumer that places the next ones. While many events wait, it lets them gather, so that a case
 * which many of them touch is not folded for each; when nothing waits, it goes on until every case file is up to date.
 */
@Injectable()
export class FoldStale implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(FoldStale.name);
  private readonly failed = (fault: unknown): void => this.logger.error(fault, 'Stale cases could not be folded');
  private readonly pace = new FoldPace();
  private readonly shares = FOLD_SHARES.map((share) => new FoldLoop((waitedMs) => this.slice(share, waitedMs), this.failed));
  private timer?: NodeJS.Timeout;
  private lull?: NodeJS.Timeout;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stale: StaleOperatorRepository,
    private readonly refresh: RefreshCases,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), LOOK_EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    clearTimeout(this.lull);
    await Promise.all(this.shares.map((loop) => loop.stop()));
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
    for (const loop of this.shares) loop.wake();
  }

  /** Folds until no case is stale: a share may mark operators of the other. */
  async drain(): Promise<void> {
    const once = async (): Promise<number[]> => Promise.all(this.shares.map((loop) => loop.drain()));
    while ((await once()).some((folded) => folded > 0));
  }

  private slice(share: number, waitedMs = this.pace.waitedMs): Promise<number> {
    return this.unitOfWork.run(async (em) => {
      await lockFolding(em, share);
      const done = this.pace.folding();
      const operators = await this.stale.take(em, { share, limit: this.pace.operators, waitedMs });
      await this.refresh.refresh(em, operators);
      done(operators.size);
      return operators.size;
    });
  }
}
