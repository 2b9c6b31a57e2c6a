import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Masking, maskKeyText, SealedAnswer } from '@quanlian/access';
import { UnitOfWork } from '@quanlian/persistence';
import { VisibleCases } from '../moments/visible-cases';
import { CaseOfEventResponse } from './case-of-event.response';
import { FindCaseOfEventQuery } from './find-case-of-event.query';

/**
 * Where an event went: by its case's division, or by its own while it has none. An event is placed before its case is folded: until then,
 * no case is not yet an answer.
 */
const PLACE_OF_EVENT = `
  select a.case_id, a.operator, coalesce(c.jurisdiction, e.event->>'jurisdiction') as jurisdiction,
    exists (select from stale_operator s where s.operator = a.operator) as stale
  from assignment a join case_event e using (event_id) left join case_file c on c.case_id = a.case_id
  where a.event_id = $1::uuid`;

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

@QueryHandler(FindCaseOfEventQuery)
export class FindCaseOfEventHandler implements IQueryHandler<FindCaseOfEventQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleCases,
    private readonly masking: Masking,
  ) {}

  /** An event of another area is as unknown as one that never came. */
  async execute({ eventId, reading }: FindCaseOfEventQuery): Promise<SealedAnswer<CaseOfEventResponse>> {
    const [row] = isUuid(eventId) ? await this.unitOfWork.run((em) => em.query(PLACE_OF_EVENT, [eventId])) : [];
    if (!row || !this.visible.covers(reading, row.jurisdiction, row.case_id ?? eventId))
      return SealedAnswer.ofNothing({ eventId, caseId: null, operator: null, known: false });
    const mask = this.masking.for(reading.actor, reading.purpose);
    const operator = row.operator === null ? null : String(maskKeyText(row.operator, mask, {}));
    const { case_id: caseId, jurisdiction } = row;
    const answer = { eventId, caseId, operator, known: caseId !== null || !row.stale };
    if (operator === null) return SealedAnswer.ofNothing(answer);
    const about = caseId !== null && { case: { caseId, operator: row.operator, jurisdiction } };
    return SealedAnswer.of(answer, { kind: 'search', resource: 'case-of-event', ...about, filter: [`event=${eventId}`], results: 1 });
  }
}
