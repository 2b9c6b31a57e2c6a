import { setImmediate as breath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Reading } from '@quanlian/access';
import { UnitOfWork } from '@quanlian/persistence';
import { CaseNameRepository } from '../case-files/case-name.repository';
import type { NamedCase } from '../case-files/case-names';
import { CasesThen } from '../moments/cases-then';
import type { CaseThen } from '../moments/cases-then';
import type { Moment } from '../moments/moment';
import { VisibleCases } from '../moments/visible-cases';

/** Cases are folded so many at a time, so that other requests get their turn. */
const CHUNK = 25;

/** Every case that somebody may open, as it was at some moment, in the order of their ids. Memory holds the names of all and the files of a few. */
@Injectable()
export class WalkCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly names: CaseNameRepository,
    private readonly casesThen: CasesThen,
    private readonly visible: VisibleCases,
  ) {}

  /** Each chunk is a transaction of its own; the moment pins what is seen, whatever comes in meanwhile. */
  async *walk(reading: Reading, moment: Moment, from = ''): AsyncGenerator<CaseThen> {
    const names = (await this.unitOfWork.run((em) => this.names.all(em))).filter(({ caseId }) => caseId >= from);
    const inOrder = names.sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
    for (let at = 0; at < inOrder.length; at += CHUNK) {
      yield* await this.chunk(reading, moment, inOrder.slice(at, at + CHUNK));
      await breath();
    }
  }

  private async chunk(reading: Reading, moment: Moment, names: readonly NamedCase[]): Promise<CaseThen[]> {
    const openers = new Map(names.map(({ caseId, openedBy }) => [caseId, openedBy]));
    const isShown = await this.visible.ofNow(reading, [...openers.values()]);
    // What is not shown now is not shown as it was, so it need not be folded either.
    const shown = names.filter(({ openedBy }) => isShown(openedBy) !== false);
    if (shown.length === 0) return [];
    const found = await this.unitOfWork.run((em) => this.casesThen.of(em, shown, moment));
    // The other cases of an operator come with the chunk that has their own names.
    return found
      .filter(({ row: { caseId }, file }) => {
        const openedBy = openers.get(caseId);
        return openedBy !== undefined && (isShown(openedBy) ?? this.visible.covers(reading, file.jurisdiction, caseId));
      })
      .sort((a, b) => (a.row.caseId < b.row.caseId ? -1 : 1));
  }
}
