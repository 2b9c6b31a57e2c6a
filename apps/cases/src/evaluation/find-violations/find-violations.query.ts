import { Query } from '@nestjs/cqrs';
import { Reading, SealedAnswer } from '@quanlian/access';
import { FindViolationsRequest } from './find-violations.request';
import { ViolationPage } from './violation.response';

/** What broke one control test, or could not be tested. */
export class FindViolationsQuery extends Query<SealedAnswer<ViolationPage>> {
  constructor(
    readonly test: string,
    readonly request: FindViolationsRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
