import { Injectable } from '@nestjs/common';
import { Reading } from '@quanlian/access';
import { UnitOfWork } from '@quanlian/persistence';
import { EntityManager } from 'typeorm';
import { CaseNameRepository } from '../case-files/case-name.repository';
import { NO_CASE } from '../case-files/case-names';
import type { NamedCase } from '../case-files/case-names';
import { caseNotFound, caseUnknownThen } from '../case-files/case.errors';
import type { Disclosure } from '../disclosures/disclosure';
import { DisclosuresToReader } from '../disclosures/disclosures-to-reader';
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
  /** by which it is, as far as it was disclosed */
  disclosure?: Disclosure;
}

interface Openings {
  emergency: Emergency | undefined;
  /** of these, that of the case */
  disclosures: readonly Disclosure[];
}

const NOT_NEEDED: Openings = { emergency: undefined, disclosures: [] };

/** One case for one reader: of the own area, or of another in an emergency or because it was disclosed. */
@Injectable()
export class CaseForReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly names: CaseNameRepository,
    private readonly readCase: ReadCase,
    private readonly suggestions: OpenSuggestions,
    private readonly visible: VisibleCases,
    private readonly emergencies: EmergencyOfOfficer,
    private readonly disclosures: DisclosuresToReader,
  ) {}

  /** A case of another area and none are the same answer after the same questions: otherwise numbers could be probed. */
  async find(reading: Reading, text: string, moment: Moment): Promise<CaseAnswer> {
    const name = (await this.unitOfWork.run((em) => this.names.named(em, text))) ?? NO_CASE;
    const isShown = (await this.visible.ofNow(reading, [name.openedBy]))(name.openedBy);
    const { emergency, disclosures } = isShown ? NOT_NEEDED : await this.openings(reading, name);
    const isOpen = isShown === true || emergency !== undefined || disclosures.length > 0;
    if (name === NO_CASE || (isShown === false && !isOpen)) throw caseNotFound(text);
    const found = await this.unitOfWork.run((em) => this.answer(em, name, moment));
    if (!found) throw isOpen ? caseUnknownThen(name.number) : caseNotFound(text);
    if (emergency) return { ...found, emergency };
    if (isShown ?? this.visible.covers(reading, found.file.jurisdiction, found.file.caseId)) return found;
    const disclosure = disclosures.find(({ caseId, operator }) => caseId === found.file.caseId && operator === found.file.operator);
    if (!disclosure) throw isOpen ? caseUnknownThen(name.number) : caseNotFound(text);
    // What might belong to the case does not yet, and was not disclosed with it.
    return { ...found, suggestions: [], disclosure };
  }

  /** By what a case of another area may be open to the reader. */
  private async openings({ actor, ...reading }: Reading, name: NamedCase): Promise<Openings> {
    const emergency = await this.unitOfWork.run((em) => this.emergencies.on(em, actor, name));
    const running = await this.disclosures.running(actor);
    const isShown = await this.visible.ofNow(
      { actor, ...reading },
      [name.openedBy],
      running.map(({ caseId }) => caseId),
    );
    return { emergency, disclosures: isShown(name.openedBy) ? running : [] };
  }

  private async answer(em: EntityManager, name: NamedCase, moment: Moment): Promise<CaseAnswer | undefined> {
    const found = await this.readCase.read(em, name, moment);
    return found && { ...found, suggestions: await this.suggestions.of(em, found, moment) };
  }
}
