import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { PolicyPacks } from '@quanlian/obligations';
import { UnitOfWork } from '@quanlian/persistence';
import { lockPlacing } from './writer-lock';

/**
 * After a start with other packs than the last one, everybody with events is folded again once: duties change, and with them what rules find of duties
 * that were met too late, which may open a case where there was none.
 */
@Injectable()
export class RefoldByPacks implements OnApplicationBootstrap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly packs: PolicyPacks,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.unitOfWork.run(async (em) => {
      await lockPlacing(em);
      const changed: unknown[] = await em.query(
        `insert into folded_by_packs (version) values ($1)
         on conflict (only_row) do update set version = excluded.version where folded_by_packs.version <> excluded.version returning version`,
        [this.packs.version()],
      );
      if (changed.length > 0)
        await em.query(`insert into stale_operator (operator) select distinct operator from assignment where operator is not null`);
    });
  }
}
