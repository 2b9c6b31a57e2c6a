import { Query } from '@nestjs/cqrs';
import { Reading, SealedAnswer } from '@quanlian/access';
import { ControlTestsRequest } from './control-tests.request';
import { ControlTestsResponse } from './control-tests.response';

/** All control tests over all that somebody may see, counted. */
export class ControlTestsQuery extends Query<SealedAnswer<ControlTestsResponse>> {
  constructor(
    readonly request: ControlTestsRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
