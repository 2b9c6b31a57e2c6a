import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { disclosedShowing, Masking, openedTogether, SealedAnswer, showingOf } from '@quanlian/access';
import type { FieldKind, Reading } from '@quanlian/access';
import { changesBetween } from '@quanlian/case-file';
import { DAY_MS, DomainError, formatBeijing } from '@quanlian/contracts';
import { QueryInvalid } from '@quanlian/service-kit';
import { maskCaseFile } from '../case-masks/mask-case-file';
import { openedFields } from '../case-masks/opened-fields';
import { instantOf } from '../moments/instant';
import { momentOfAnswer } from '../moments/moment';
import type { Moment } from '../moments/moment';
import { MomentAsked } from '../moments/moment-asked';
import { CaseForReader } from '../readers/case-for-reader';
import type { CaseAnswer } from '../readers/case-for-reader';
import { PurposeOfReader } from '../readers/purpose-of-reader';
import { CaseChangesQuery } from './case-changes.query';
import { CaseChangesResponse } from './case-changes.response';

/** Joint meetings are weekly. */
const WEEK_MS = 7 * DAY_MS;

@QueryHandler(CaseChangesQuery)
export class CaseChangesHandler implements IQueryHandler<CaseChangesQuery> {
  constructor(
    private readonly moments: MomentAsked,
    private readonly cases: CaseForReader,
    private readonly masking: Masking,
    private readonly purposes: PurposeOfReader,
  ) {}

  async execute({ caseName, request, reading }: CaseChangesQuery): Promise<SealedAnswer<CaseChangesResponse>> {
    const moment = await this.moments.of(request);
    const since = request.since === undefined ? moment.knownAt - WEEK_MS : instantOf(request.since)!;
    if (since > moment.knownAt) throw laterFirst(since, moment);
    // Whether the reader is shown the case is decided by how it is at the later moment, as for every read.
    const found = await this.cases.find(reading, caseName, moment);
    const before = await this.earlier(reading, caseName, { ...moment, knownAt: since, identityAt: since, isIdentityOfNow: false });
    const { file, emergency, disclosure } = found;
    const { actor } = reading;
    const purpose = await this.purposes.of(reading, found);
    // What a mask hides is compared as it is shown, so that a change of it does not tell that there is something.
    const mask = disclosure ? this.masking.ofDisclosed(actor, disclosure) : this.masking.for(actor, purpose);
    const isOpen = (kind: FieldKind): boolean =>
      (disclosure ? disclosedShowing(actor, disclosure, { kind }) : showingOf(actor, purpose, { kind }, [])) !== 'hidden';
    const changes = changesBetween(before && maskCaseFile(before.file, mask), maskCaseFile(file, mask));
    const answer = {
      ...{ caseId: file.caseId, number: file.number, since: formatBeijing(since), wasKnown: before !== undefined, changes },
      ...momentOfAnswer(moment),
    };
    return SealedAnswer.of(answer, {
      kind: 'read',
      resource: 'case-changes',
      case: { caseId: file.caseId, operator: file.operator, jurisdiction: file.jurisdiction },
      opened: openedTogether([found, ...(before ? [before] : [])].flatMap((one) => openedFields(one, isOpen))),
      purpose,
      ...(emergency && { emergencyId: emergency.emergencyId }),
      ...(disclosure && { filter: [`disclosure=${disclosure.disclosureId}`] }),
      results: Object.values(changes).flat().length,
    });
  }

  /** Nothing, where nothing was known of the case then, or it was not the reader's then. */
  private async earlier(reading: Reading, caseName: string, moment: Moment): Promise<CaseAnswer | undefined> {
    try {
      return await this.cases.find(reading, caseName, moment);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }
}

const laterFirst = (since: number, { knownAt }: Moment): QueryInvalid =>
  new QueryInvalid([
    { pointer: '/query/since', detail: `Found ${formatBeijing(since)}, expected an instant up to ${formatBeijing(knownAt)}, the later moment.` },
  ]);
