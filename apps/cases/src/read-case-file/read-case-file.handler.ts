import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Masking, Reading, SealedAnswer, showingOf, statedPurpose } from '@quanlian/access';
import { renderCaseFile } from '@quanlian/case-file';
import { UnitOfWork } from '@quanlian/persistence';
import { EntityManager } from 'typeorm';
import { CaseAccessRepository } from '../accesses/case-access.repository';
import { CaseNameRepository } from '../case-files/case-name.repository';
import type { NamedCase } from '../case-files/case-names';
import { caseNotFound, caseUnknownThen } from '../case-files/case.errors';
import type { CaseThen } from '../moments/cases-then';
import { momentOfAnswer } from '../moments/moment';
import type { Moment } from '../moments/moment';
import { MomentAsked } from '../moments/moment-asked';
import { OpenSuggestions } from '../moments/open-suggestions';
import type { OpenSuggestion } from '../moments/open-suggestions';
import { ReadCase } from '../moments/read-case';
import { VisibleCases } from '../moments/visible-cases';
import { CaseFileResponse } from './case-file.response';
import { maskCaseFile, maskSuggestion } from './mask-case-file';
import { openedFields } from './opened-fields';
import { ReadCaseFileQuery } from './read-case-file.query';

interface CaseAnswer extends CaseThen {
  suggestions: OpenSuggestion[];
}

@QueryHandler(ReadCaseFileQuery)
export class ReadCaseFileHandler implements IQueryHandler<ReadCaseFileQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moments: MomentAsked,
    private readonly names: CaseNameRepository,
    private readonly readCase: ReadCase,
    private readonly suggestions: OpenSuggestions,
    private readonly visible: VisibleCases,
    private readonly masking: Masking,
    private readonly accesses: CaseAccessRepository,
  ) {}

  async execute({ name, request, reading }: ReadCaseFileQuery): Promise<SealedAnswer<CaseFileResponse>> {
    const moment = await this.moments.of(request);
    const found = await this.find(reading, name, moment);
    const { file, suggestions } = found;
    const { actor } = reading;
    const purpose = statedPurpose(reading, await this.saidBefore(reading, file.caseId));
    const mask = this.masking.for(actor, purpose);
    const answer = {
      caseFile: renderCaseFile(maskCaseFile(file, mask)),
      suggestions: suggestions.map((one) => maskSuggestion(one, mask)),
      ...momentOfAnswer(moment),
    };
    const { caseId, operator, jurisdiction } = file;
    const opened = openedFields(found, (kind) => showingOf(actor, purpose, { kind }) !== 'hidden');
    return SealedAnswer.of(answer, { kind: 'read', resource: 'case-file', case: { caseId, operator, jurisdiction }, opened, purpose });
  }

  private saidBefore({ actor: { session }, isStated }: Reading, caseId: string): Promise<string | undefined> {
    if (isStated || session === undefined) return Promise.resolve(undefined);
    return this.unitOfWork.run((em) => this.accesses.purposeOf(em, session, caseId));
  }

  /** A case of another area and none are the same answer: otherwise numbers could be probed. */
  private async find(reading: Reading, text: string, moment: Moment): Promise<CaseAnswer> {
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
