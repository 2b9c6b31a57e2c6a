import { Injectable } from '@nestjs/common';
import type { Reading } from '@quanlian/access';
import { UnitOfWork } from '@quanlian/persistence';
import { EntityManager } from 'typeorm';
import { CaseNameRepository } from '../case-files/case-name.repository';
import type { NamedCase } from '../case-files/case-names';
import { caseNotFound, caseUnknownThen } from '../case-files/case.errors';
import type { CaseThen } from '../moments/cases-then';
import type { Moment } from '../moments/moment';
import { ReadCase } from '../moments/read-case';
import { SuggestionsQuery } from '../moments/suggestions.query';
import type { OpenSuggestion } from '../moments/suggestions.query';
import { VisibleCases } from '../moments/visible-cases';

export interface CaseAnswer extends CaseThen {
  suggestions: OpenSuggestion[];
}

/** One case at some moment with what may belong to it. A case of another area and none are the same answer: otherwise numbers could be probed. */
@Injectable()
export class ReadCaseFileQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly names: CaseNameRepository,
    private readonly readCase: ReadCase,
    private readonly suggestions: SuggestionsQuery,
    private readonly visible: VisibleCases,
  ) {}

  async read(reading: Reading, text: string, moment: Moment): Promise<CaseAnswer> {
    const name = await this.unitOfWork.run((em) => this.names.named(em, text));
    const isShown = name && (await this.visible.ofNow(reading, [name.openedBy]))(name.openedBy);
    if (!name || isShown === false) throw caseNotFound(text);
    const found = await this.unitOfWork.run((em) => this.answer(em, name, moment));
    if (!found && isShown) throw caseUnknownThen(name.number);
    if (!found || !(isShown ?? this.visible.covers(reading, found.file.jurisdiction, found.file.caseId))) throw caseNotFound(text);
    return found;
  }

  private async answer(em: EntityManager, name: NamedCase, moment: Moment): Promise<CaseAnswer | undefined> {
    const found = await this.readCase.read(em, name, moment);
    return found && { ...found, suggestions: await this.suggestions.of(em, found, moment) };
  }
}
