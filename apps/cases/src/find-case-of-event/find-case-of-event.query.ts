import { Query } from '@nestjs/cqrs';
import { Reading, SealedAnswer } from '@quanlian/access';
import { CaseOfEventResponse } from './case-of-event.response';

/** Where an event went. */
export class FindCaseOfEventQuery extends Query<SealedAnswer<CaseOfEventResponse>> {
  constructor(
    readonly eventId: string,
    readonly reading: Reading,
  ) {
    super();
  }
}
