import { Query } from '@nestjs/cqrs';
import { Reading, SealedAnswer } from '@quanlian/access';
import { CaseChangesRequest } from './case-changes.request';
import { CaseChangesResponse } from './case-changes.response';

/** What came, went and changed in a case since an instant. */
export class CaseChangesQuery extends Query<SealedAnswer<CaseChangesResponse>> {
  constructor(
    readonly caseName: string,
    readonly request: CaseChangesRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
