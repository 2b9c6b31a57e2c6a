import { Injectable, Logger, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from '@quanlian/persistence';
import { FoldStale } from './fold-stale';
import { StaleOperatorRepository } from './stale-operator.repository';

const RESOLUTION_MS = 30_000;

/** Cases whose next instant has passed are stale, so that a deadline shows within a minute without any event. */
@Injectable()
export class DueCasesTimer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(DueCasesTimer.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stale: StaleOperatorRepository,
    private readonly foldStale: FoldStale,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tick(), RESOLUTION_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async markDue(): Promise<void> {
    await this.unitOfWork.run((em) => this.stale.markDue(em));
  }

  private async tick(): Promise<void> {
    try {
      await this.markDue();
      this.foldStale.wake();
    } catch (fault) {
      // The next tick tries again: a case that stays due is marked then.
      this.logger.error(fault, 'Due cases could not be marked');
    }
  }
}
