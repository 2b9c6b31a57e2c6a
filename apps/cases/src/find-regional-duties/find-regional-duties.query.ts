import { Query } from '@nestjs/cqrs';
import { Reading, SealedAnswer } from '@quanlian/access';
import { FindRegionalDutiesRequest } from './find-regional-duties.request';
import { RegionalDutyPage } from './regional-duty-page.response';

/** What regions and the nation owe, as far as somebody may see it. */
export class FindRegionalDutiesQuery extends Query<SealedAnswer<RegionalDutyPage>> {
  constructor(
    readonly request: FindRegionalDutiesRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
