import { Injectable } from '@nestjs/common';
import { Reading } from '@quanlian/access';
import { UnitOfWork } from '@quanlian/persistence';
import { EntityManager } from 'typeorm';
import { CaseNameRepository } from '../case-files/case-name.repository';
import { NO_CASE } from '../case-files/case-names';
import type { NamedCase } from '../case-files/case-names';
import { caseNotFound, caseUnknownThen } from '../case-files/case.errors';
import type { Emergency } from '../emergencies/emergency';
import { EmergencyOfOfficer } from '../emergencies/emergency-of-officer';
import type { CaseThen } from '../moments/cases-then';
import type { Moment } from '../moments/moment';
import { OpenSuggestions } from '../moments/open-suggestions';
import type { OpenSuggestion } from '../moments/open-suggestions';
import { ReadCase } from '../moments/read-case';
import { VisibleCases } from '../moments/visible-cases';

export interface CaseAnswer extends CaseThen {
  suggestions: OpenSuggestion[];
  /** by which the case is open to the reader, who would not be shown it otherwise */
  emergency?: Emergency;
}

/** One case for one reader: of the own area, or of another in an emergency. */
@Injectable()
export class CaseForReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly names: CaseNameRepository,
    private readonly readCase: ReadCase,
    private readonly suggestions: OpenSuggestions,
    private readonly visible: VisibleCases,
    private readonly emergencies: EmergencyOfOfficer,
  ) {}

  /** A case of another area and none are the same answer after the same questions: otherwise numbers could be probed. */
  async find(reading: Reading, text: string, moment: Moment): Promise<CaseAnswer> {
    const name = (await this.unitOfWork.run((em) => this.names.named(em, text))) ?? NO_CASE;
    const isShown = (await this.visible.ofNow(reading, [name.openedBy]))(name.openedBy);
    const emergency = isShown ? undefined : await this.unitOfWork.run((em) => this.emergencies.on(em, reading.actor, name));
    if (name === NO_CASE || (isShown === false && !emergency)) throw caseNotFound(text);
    const found = await this.unitOfWork.run((em) => this.answer(em, name, moment));
    if (!found && (isShown || emergency)) throw caseUnknownThen(name.number);
    if (!found || !(emergency || (isShown ?? this.visible.covers(reading, found.file.jurisdiction, found.file.caseId)))) throw caseNotFound(text);
    return { ...found, ...(emergency && { emergency }) };
  }

  private async answer(em: EntityManager, name: NamedCase, moment: Moment): Promise<CaseAnswer | undefined> {
    const found = await this.readCase.read(em, name, moment);
    return found && { ...found, suggestions: await this.suggestions.of(em, found, moment) };
  }
}
