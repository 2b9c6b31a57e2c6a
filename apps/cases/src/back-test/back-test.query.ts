import { Query } from '@nestjs/cqrs';
import { Reading, SealedAnswer } from '@quanlian/access';
import { BackTestRequest } from './back-test.request';
import { BackTestResponse } from './back-test.response';

/** What a draft of thresholds or packs would change in the cases that somebody may see. */
export class BackTestQuery extends Query<SealedAnswer<BackTestResponse>> {
  constructor(
    readonly request: BackTestRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
