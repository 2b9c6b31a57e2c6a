import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { canonicalJson, sha256Hex } from '@quanlian/contracts';
import { PolicyPacks } from '@quanlian/obligations';
import { UnitOfWork } from '@quanlian/persistence';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { DueCasesTimer } from '../case-files/due-cases.timer';
import { FoldStale } from '../case-files/fold-stale';
import { clockOf } from '../case-files/refresh-cases';
import { CheckViewsQuery } from './check-views.query';
import { CompareTables } from '../compared-tables/compare-tables';
import { rebuildViews } from './rebuild-views';
import { ViewCheckResponse } from './view-check.response';

@QueryHandler(CheckViewsQuery)
export class CheckViewsHandler implements IQueryHandler<CheckViewsQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: CaseEventRepository,
    private readonly dueCases: DueCasesTimer,
    private readonly foldStale: FoldStale,
    private readonly compareTables: CompareTables,
    private readonly packs: PolicyPacks,
  ) {}

  async execute(): Promise<ViewCheckResponse> {
    // A case that waits to be folded differs by design; what is asked is whether one differs by mistake.
    await this.dueCases.markDue();
    await this.foldStale.drain();
    return this.unitOfWork.run((em) => this.compare(em), { isolation: 'REPEATABLE READ' });
  }

  private async compare(em: EntityManager): Promise<ViewCheckResponse> {
    const rows: { case_id: string; hash: string }[] = await em.query(`select case_id, hash from case_file`);
    const live = new Map(rows.map((row) => [row.case_id, row.hash]));
    const rebuilt = rebuildViews(await this.events.all(em), await clockOf(em), this.packs.policies);
    const tables = await this.compareTables.compare(em);
    const ids = [...new Set([...live.keys(), ...rebuilt.keys()])].sort();
    return {
      position: await this.events.lastPosition(em),
      cases: live.size,
      live: hashOf(live),
      rebuilt: hashOf(rebuilt),
      differing: ids.filter((id) => live.get(id) !== rebuilt.get(id)),
      differingTables: tables.filter(({ differs }) => differs).map(({ table }) => table),
    };
  }
}

const hashOf = (hashes: ReadonlyMap<string, string>): string => sha256Hex(canonicalJson(Object.fromEntries(hashes)));
