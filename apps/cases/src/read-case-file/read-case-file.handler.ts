import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { disclosedShowing, Masking, openedTogether, Reading, SealedAnswer, showingOf, statedPurpose } from '@quanlian/access';
import type { FieldKind, Purpose, Showing } from '@quanlian/access';
import { renderCaseFile } from '@quanlian/case-file';
import { UnitOfWork } from '@quanlian/persistence';
import { CaseAccessRepository } from '../accesses/case-access.repository';
import { momentOfAnswer } from '../moments/moment';
import { MomentAsked } from '../moments/moment-asked';
import { CaseFileResponse } from './case-file.response';
import { CaseForReader } from './case-for-reader';
import type { CaseAnswer } from './case-for-reader';
import { disclosedResponse } from './disclosed-response';
import { maskCaseFile, maskSuggestion } from '../case-masks/mask-case-file';
import { openedFields } from '../case-masks/opened-fields';
import { ReadCaseFileQuery } from './read-case-file.query';
import { unmaskedEvents } from './unmasked-events';
import { unmaskedResponse } from './unmasked-response';
import { UnmaskingsOfReader } from './unmaskings-of-reader';

@QueryHandler(ReadCaseFileQuery)
export class ReadCaseFileHandler implements IQueryHandler<ReadCaseFileQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moments: MomentAsked,
    private readonly cases: CaseForReader,
    private readonly masking: Masking,
    private readonly accesses: CaseAccessRepository,
    private readonly unmaskings: UnmaskingsOfReader,
  ) {}

  async execute({ name, request, reading }: ReadCaseFileQuery): Promise<SealedAnswer<CaseFileResponse>> {
    const moment = await this.moments.of(request);
    const found = await this.cases.find(reading, name, moment);
    const { file, suggestions, events, emergency, disclosure } = found;
    const { actor } = reading;
    const purpose = await this.purposeOf(reading, found);
    const unmaskings = disclosure ? [] : await this.unmaskings.running(actor, purpose, file);
    const fields = unmaskings.flatMap((one) => one.fields);
    const mask = disclosure ? this.masking.ofDisclosed(actor, disclosure) : this.masking.for(actor, purpose, fields);
    const unmasked = unmaskedEvents(events, fields, mask);
    const answer = {
      caseFile: renderCaseFile(maskCaseFile(file, mask)),
      suggestions: suggestions.map((one) => maskSuggestion(one, mask)),
      ...(unmaskings.length > 0 && { unmasked: unmaskedResponse(unmaskings, unmasked) }),
      ...(disclosure && { disclosed: disclosedResponse(disclosure) }),
      ...momentOfAnswer(moment),
    };
    const showing = (value: { kind: FieldKind }): Showing =>
      disclosure ? disclosedShowing(actor, disclosure, value) : showingOf(actor, purpose, value, fields);
    const shown = openedFields(found, (kind) => showing({ kind }) !== 'hidden');
    return SealedAnswer.of(answer, {
      kind: unmaskings.length > 0 ? 'unmask' : 'read',
      resource: 'case-file',
      case: { caseId: file.caseId, operator: file.operator, jurisdiction: file.jurisdiction },
      opened: openedTogether([...shown, ...unmasked.map(({ agency, kinds }) => ({ supplier: agency, kinds }))]),
      purpose,
      ...(emergency && { emergencyId: emergency.emergencyId }),
      ...(disclosure && { filter: [`disclosure=${disclosure.disclosureId}`] }),
    });
  }

  /** Whoever broke the glass has said why, and what was disclosed is read for what it was disclosed for. */
  private async purposeOf(reading: Reading, { file, emergency, disclosure }: CaseAnswer): Promise<Purpose> {
    if (emergency) return 'emergency';
    return disclosure ? disclosure.purpose : statedPurpose(reading, await this.saidBefore(reading, file.caseId));
  }

  private saidBefore({ actor: { session }, isStated }: Reading, caseId: string): Promise<string | undefined> {
    if (isStated || session === undefined) return Promise.resolve(undefined);
    return this.unitOfWork.run((em) => this.accesses.purposeOf(em, session, caseId));
  }
}
