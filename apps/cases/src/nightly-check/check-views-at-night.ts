import { Injectable, Logger } from '@nestjs/common';
import { derivedId, formatBeijing, NATION, ownEvent } from '@quanlian/contracts';
import type { QuanlianEvent } from '@quanlian/contracts';
import { UnitOfWork } from '@quanlian/persistence';
import { Publisher } from '@quanlian/service-kit';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { clockOf } from '../case-files/refresh-cases';
import { CompareTables } from '../compared-tables/compare-tables';
import { CompareCases } from './compare-cases';
import type { CasesCompared } from './compare-cases';
import { HashViews, hashOfTable } from './hash-views';
import { NightRepository } from './night.repository';
import type { LastCheck } from './night.repository';
import { showCheck } from './view-check-metrics';

/** So many are named in the event; how many there are, it counts. */
const NAMED = 100;

/** Compares the views with a rebuild and tells the outcome as an event, which audit takes into the history and so into the log. */
@Injectable()
export class CheckViewsAtNight {
  private readonly logger = new Logger(CheckViewsAtNight.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly compareCases: CompareCases,
    private readonly compareTables: CompareTables,
    private readonly hashViews: HashViews,
    private readonly events: CaseEventRepository,
    private readonly nights: NightRepository,
    private readonly publisher: Publisher,
  ) {}

  async check(night: string, signal: AbortSignal): Promise<void> {
    const from = await this.unitOfWork.run(clockOf);
    const compared = await this.compareCases.compare(signal);
    const { facts, at } = await this.unitOfWork.run((em) => this.stateOf(em, compared, from), { isolation: 'REPEATABLE READ' });
    const { differing, differingTables, waiting } = facts;
    const check = { night, checkedAt: at, differing, differingTables: differingTables.length, waiting };
    if (await this.unitOfWork.run((em) => this.tell(em, check, facts))) this.alarm(check, compared, facts);
  }

  /** All of one moment: hashes of the views, and the arrival number to which they belong. */
  private async stateOf(em: EntityManager, { differing, waiting }: CasesCompared, from: number): Promise<{ facts: CheckFacts; at: number }> {
    const position = await this.events.lastPosition(em);
    const { cases, hash } = await this.hashViews.ofCases(em);
    const tables = await this.compareTables.compare(em);
    const at = await clockOf(em);
    const facts = {
      position,
      cases,
      views: [`case_file ${hash}`, ...tables.map(hashOfTable)],
      differing: differing.length,
      firstDiffering: differing.slice(0, NAMED),
      differingTables: tables.filter(({ differs }) => differs).map(({ table }) => table),
      waiting: waiting.length,
      from: formatBeijing(from),
      to: formatBeijing(at),
    };
    return { facts, at };
  }

  private async tell(em: EntityManager, check: LastCheck, facts: CheckFacts): Promise<boolean> {
    const isOurs = await this.nights.done(em, check);
    if (isOurs) await this.publisher.publish(em, [viewChecked(check, facts)]);
    return isOurs;
  }

  private alarm(check: LastCheck, { differing }: CasesCompared, { differingTables }: CheckFacts): void {
    showCheck(check);
    const { night, waiting } = check;
    if (differing.length + differingTables.length > 0)
      this.logger.error({ night, differing: differing.slice(0, NAMED), differingTables }, 'Stored views differ from what the history says');
    else this.logger.log({ night, waiting }, 'Stored views are what the history says');
  }
}

interface CheckFacts extends Record<string, unknown> {
  differing: number;
  differingTables: string[];
  waiting: number;
}

const viewChecked = ({ night, checkedAt }: LastCheck, facts: CheckFacts): QuanlianEvent =>
  ownEvent({
    id: derivedId(checkedAt, 'view.checked', night),
    code: 'view.checked',
    agency: 'system',
    organ: 'cases',
    about: { kind: 'division', value: NATION, role: 'region' },
    jurisdiction: NATION,
    at: checkedAt,
    facts,
  });
