import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { CaseFileRepository } from '../case-files/case-file.repository';
import type { NamedCase } from '../case-files/case-names';
import { CasesThen } from './cases-then';
import type { CaseThen } from './cases-then';
import type { Moment } from './moment';

/** The case that goes by a name, or turned out to be the one that does, at some moment; undefined where nothing was known of it. */
@Injectable()
export class ReadCase {
  constructor(
    private readonly files: CaseFileRepository,
    private readonly casesThen: CasesThen,
  ) {}

  async read(em: EntityManager, name: NamedCase, moment: Moment): Promise<CaseThen | undefined> {
    const cases = await this.casesThen.of(em, [name], moment);
    const now = await this.files.ofEvent(em, name.openedBy);
    // Of an operator with several cases, the one that the opening event stood in then.
    return cases.find(({ eventIds }) => eventIds.includes(name.openedBy)) ?? cases.find(({ row }) => row.caseId === now?.caseId);
  }
}
