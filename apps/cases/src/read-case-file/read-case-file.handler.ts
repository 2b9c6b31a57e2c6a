import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { disclosedShowing, Masking, openedTogether, SealedAnswer, showingOf } from '@quanlian/access';
import type { FieldKind, Showing } from '@quanlian/access';
import { renderCaseFile } from '@quanlian/case-file';
import { maskCaseFile, maskSuggestion } from '../case-masks/mask-case-file';
import { openedFields } from '../case-masks/opened-fields';
import { momentOfAnswer } from '../moments/moment';
import { MomentAsked } from '../moments/moment-asked';
import { CaseForReader } from '../readers/case-for-reader';
import { PurposeOfReader } from '../readers/purpose-of-reader';
import { CaseFileResponse } from './case-file.response';
import { disclosedResponse } from './disclosed-response';
import { ReadCaseFileQuery } from './read-case-file.query';
import { unmaskedEvents } from './unmasked-events';
import { unmaskedResponse } from './unmasked-response';
import { UnmaskingsOfReader } from './unmaskings-of-reader';

@QueryHandler(ReadCaseFileQuery)
export class ReadCaseFileHandler implements IQueryHandler<ReadCaseFileQuery> {
  constructor(
    private readonly moments: MomentAsked,
    private readonly cases: CaseForReader,
    private readonly masking: Masking,
    private readonly purposes: PurposeOfReader,
    private readonly unmaskings: UnmaskingsOfReader,
  ) {}

  async execute({ name, request, reading }: ReadCaseFileQuery): Promise<SealedAnswer<CaseFileResponse>> {
    const moment = await this.moments.of(request);
    const found = await this.cases.find(reading, name, moment);
    const { file, suggestions, events, emergency, disclosure } = found;
    const { actor } = reading;
    const purpose = await this.purposes.of(reading, found);
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
}
