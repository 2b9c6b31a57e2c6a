import { Query } from '@nestjs/cqrs';
import { Reading, SealedAnswer } from '@quanlian/access';
import { CasePage } from './case-page.response';
import { FindCasesRequest } from './find-cases.request';

/** A page of the case list, as somebody may see it. */
export class FindCasesQuery extends Query<SealedAnswer<CasePage>> {
  constructor(
    readonly request: FindCasesRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
