import { Query } from '@nestjs/cqrs';
import { Reading, SealedAnswer } from '@quanlian/access';
import { AccessPage } from './access-page.response';
import { FindAccessesRequest } from './find-accesses.request';

/** Who opened a case, as far as it is somebody's to know. */
export class FindAccessesQuery extends Query<SealedAnswer<AccessPage>> {
  constructor(
    readonly caseName: string,
    readonly request: FindAccessesRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
