import { Injectable, Logger, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from '@quanlian/persistence';
import { CaseFileRepository } from './case-file.repository';
import { WRITER_LOCK } from './case-files.consumer';
import { RefreshCases } from './refresh-cases';

const RESOLUTION_MS = 30_000;
const BATCH = 200;

/** Folds again the cases whose next instant has passed, so that a deadline shows within a minute without any event. */
@Injectable()
export class DueCasesTimer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(DueCasesTimer.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: CaseFileRepository,
    private readonly refresh: RefreshCases,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tick(), RESOLUTION_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** @returns how many operators had a case that was due */
  async tick(): Promise<number> {
    try {
      return await this.unitOfWork.run(async (em) => {
        await em.query(`select pg_advisory_xact_lock($1)`, [WRITER_LOCK]);
        const operators = new Set(await this.files.due(em, BATCH));
        await this.refresh.refresh(em, operators);
        return operators.size;
      });
    } catch (fault) {
      // The next tick tries again: a case that stays due is folded then.
      this.logger.error(fault, 'Due cases could not be folded');
      return 0;
    }
  }
}
