import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { canonicalJson, sha256Hex } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import { PolicyPacks } from '@quanlian/obligations';
import { UnitOfWork } from '@quanlian/persistence';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { DueCasesTimer } from '../case-files/due-cases.timer';
import { FoldStale } from '../case-files/fold-stale';
import { clockOf } from '../case-files/refresh-cases';
import { CheckViewsQuery } from './check-views.query';
import { nameOfDay, rebuildOrganDays } from '../organ-days/heard-days';
import { OrganDayRepository } from '../organ-days/organ-day.repository';
import { RegionalActRepository } from '../regional-acts/regional-act.repository';
import { rebuildRegionalActs } from '../regional-acts/rebuild-regional-acts';
import { rebuildViews } from './rebuild-views';
import { ViewCheckResponse } from './view-check.response';

@QueryHandler(CheckViewsQuery)
export class CheckViewsHandler implements IQueryHandler<CheckViewsQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: CaseEventRepository,
    private readonly dueCases: DueCasesTimer,
    private readonly foldStale: FoldStale,
    private readonly regionalActs: RegionalActRepository,
    private readonly organDays: OrganDayRepository,
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
    const history = await this.events.all(em);
    const rebuilt = rebuildViews(history, await clockOf(em), this.packs.policies);
    const ids = [...new Set([...live.keys(), ...rebuilt.keys()])].sort();
    return {
      position: await this.events.lastPosition(em),
      cases: live.size,
      live: hashOf(live),
      rebuilt: hashOf(rebuilt),
      differing: ids.filter((id) => live.get(id) !== rebuilt.get(id)),
      differingTables: await this.differingTables(em, history),
    };
  }

  private async differingTables(em: EntityManager, history: readonly CaseEvent[]): Promise<string[]> {
    const acts = areSame(await this.regionalActs.all(em), rebuildRegionalActs(history, this.packs.policies));
    const days = areSame((await this.organDays.all(em)).map(nameOfDay), rebuildOrganDays(history, this.packs.cadences));
    return [...(acts ? [] : ['regional_act']), ...(days ? [] : ['organ_day'])];
  }
}

const areSame = (live: readonly string[], rebuilt: readonly string[]): boolean =>
  canonicalJson([...live].sort()) === canonicalJson([...rebuilt].sort());

const hashOf = (hashes: ReadonlyMap<string, string>): string => sha256Hex(canonicalJson(Object.fromEntries(hashes)));
