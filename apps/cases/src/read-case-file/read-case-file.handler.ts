import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Masking, openedTogether, Reading, SealedAnswer, showingOf, statedPurpose } from '@quanlian/access';
import type { Purpose } from '@quanlian/access';
import { renderCaseFile } from '@quanlian/case-file';
import { UnitOfWork } from '@quanlian/persistence';
import { CaseAccessRepository } from '../accesses/case-access.repository';
import { momentOfAnswer } from '../moments/moment';
import { MomentAsked } from '../moments/moment-asked';
import { CaseFileResponse } from './case-file.response';
import { CaseForReader } from './case-for-reader';
import type { CaseAnswer } from './case-for-reader';
import { maskCaseFile, maskSuggestion } from './mask-case-file';
import { openedFields } from './opened-fields';
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
    const { file, suggestions, events, emergency } = found;
    const { actor } = reading;
    const purpose = await this.purposeOf(reading, found);
    const unmaskings = await this.unmaskings.running(actor, purpose, file);
    const fields = unmaskings.flatMap((one) => one.fields);
    const mask = this.masking.for(actor, purpose, fields);
    const unmasked = unmaskedEvents(events, fields, mask);
    const answer = {
      caseFile: renderCaseFile(maskCaseFile(file, mask)),
      suggestions: suggestions.map((one) => maskSuggestion(one, mask)),
      ...(unmaskings.length > 0 && { unmasked: unmaskedResponse(unmaskings, unmasked) }),
      ...momentOfAnswer(moment),
    };
    const shown = openedFields(found, (kind) => showingOf(actor, purpose, { kind }, fields) !== 'hidden');
    return SealedAnswer.of(answer, {
      kind: unmaskings.length > 0 ? 'unmask' : 'read',
      resource: 'case-file',
      case: { caseId: file.caseId, operator: file.operator, jurisdiction: file.jurisdiction },
      opened: openedTogether([...shown, ...unmasked.map(({ agency, kinds }) => ({ supplier: agency, kinds }))]),
      purpose,
      ...(emergency && { emergencyId: emergency.emergencyId }),
    });
  }

  /** Whoever broke the glass has said why. */
  private async purposeOf(reading: Reading, { file, emergency }: CaseAnswer): Promise<Purpose> {
    return emergency ? 'emergency' : statedPurpose(reading, await this.saidBefore(reading, file.caseId));
  }

  private saidBefore({ actor: { session }, isStated }: Reading, caseId: string): Promise<string | undefined> {
    if (isStated || session === undefined) return Promise.resolve(undefined);
    return this.unitOfWork.run((em) => this.accesses.purposeOf(em, session, caseId));
  }
}
