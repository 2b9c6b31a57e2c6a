import { Injectable } from '@nestjs/common';
import { Masking, refuseMaskedKey } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import { UnitOfWork } from '@quanlian/persistence';
import { setImmediate as breath } from 'node:timers/promises';
import { EntityManager } from 'typeorm';
import { CaseNameRepository } from '../case-files/case-name.repository';
import type { NamedCase } from '../case-files/case-names';
import { DisclosuresToReader } from '../disclosures/disclosures-to-reader';
import { CasesThen } from '../moments/cases-then';
import type { Moment } from '../moments/moment';
import { VisibleCases } from '../moments/visible-cases';
import type { CaseFilter } from './case-filter';
import type { Lines } from './lines';
import { lineTest } from './line-test';
import { lineThen } from './line-then';
import type { LineThen } from './line-then';
import { LinesKept } from './lines-kept';
import { maskSummary } from './mask-summary';

import { SORTS, writeCursor } from './sort-order';

/** Cases are folded so many at a time, so that other requests get their turn. */
const CHUNK = 25;

/**
 * The case list as it was at some moment. No row says what a case was then, so every case is folded as of then; the lines of a moment are kept
 * for the next pages and filters, since a moment that is past does not change.
 */
@Injectable()
export class LinesThen {
  private readonly kept = new LinesKept();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly names: CaseNameRepository,
    private readonly casesThen: CasesThen,
    private readonly visible: VisibleCases,
    private readonly masking: Masking,
    private readonly disclosures: DisclosuresToReader,
  ) {}

  async find(reading: Reading, filter: CaseFilter, moment: Moment): Promise<Lines> {
    const mask = this.masking.for(reading.actor, reading.purpose);
    refuseMaskedKey(filter.subject, mask);
    const disclosures = await this.disclosures.found(reading.actor, filter);
    const maskOf = this.disclosures.maskOf(reading, disclosures);
    const isDisclosed = new Map(disclosures.map(({ caseId, operator }) => [caseId, operator]));
    const found = (await this.linesOf(moment)).filter(lineTest(filter, mask));
    const visible = await this.visible.among(reading, found, [...isDisclosed.keys()]);
    // A case that was another one's then is not what was disclosed.
    const lines = visible.filter(({ caseId, summary }) => (isDisclosed.get(caseId) ?? summary.operator) === summary.operator);
    const { sort, limit, after } = filter;
    const sign = SORTS[sort][1] === 'asc' ? 1 : -1;
    const sorted = lines.map((line) => ({ ...line, at: sortValue(line, sort) })).sort((a, b) => sign * compare(a, b));
    const rest = after ? sorted.filter((line) => sign * compare(line, cursorPlace(after)) > 0) : sorted;
    const page = rest.slice(0, limit);
    const last = rest.length > limit ? page.at(-1) : undefined;
    return {
      cases: page.map(({ caseId, jurisdiction, summary }) => maskSummary(summary, maskOf({ jurisdiction, id: caseId }))),
      next: last ? writeCursor({ sort, value: String(last.at), caseId: last.caseId }) : null,
    };
  }

  private async linesOf(moment: Moment): Promise<readonly LineThen[]> {
    const kept = this.kept.of(moment);
    if (kept) return kept;
    const lines = await this.unitOfWork.run((em) => this.fold(em, moment));
    return this.kept.keep(moment, lines);
  }

  private async fold(em: EntityManager, moment: Moment): Promise<LineThen[]> {
    const names = await this.names.all(em);
    const openers = new Map(names.map(({ caseId, openedBy }) => [caseId, openedBy]));
    const lines = new Map<string, LineThen>();
    for (const chunk of chunksOf(names)) {
      for (const one of await this.casesThen.of(em, chunk, moment)) lines.set(one.row.caseId, lineThen(one, openers.get(one.row.caseId)!));
      await breath();
    }
    return [...lines.values()];
  }
}

/** Names of one operator stay together, so that its cases are folded once. */
function* chunksOf(names: readonly NamedCase[]): Generator<NamedCase[]> {
  const inOrder = [...names].sort((a, b) => ((a.operator ?? '') < (b.operator ?? '') ? -1 : 1));
  for (let from = 0; from < inOrder.length; from += CHUNK) yield inOrder.slice(from, from + CHUNK);
}

interface Place {
  at: string | number;
  caseId: string;
}

const sortValue = ({ summary, openedAt, lastEventAt }: LineThen, sort: CaseFilter['sort']): string | number =>
  ({ number: summary.number, opened_at: openedAt, last_event_at: lastEventAt })[SORTS[sort][0]];

const cursorPlace = ({ sort, value, caseId }: NonNullable<CaseFilter['after']>): Place => ({
  at: SORTS[sort][0] === 'number' ? value : Number(value),
  caseId,
});

const compare = (a: Place, b: Place): number => order(a.at, b.at) || order(a.caseId, b.caseId);
const order = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
