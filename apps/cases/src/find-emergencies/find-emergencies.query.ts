import { Query } from '@nestjs/cqrs';
import { Reading, SealedAnswer } from '@quanlian/access';
import { EmergencyPage } from './emergency-page.response';
import { FindEmergenciesRequest } from './find-emergencies.request';

/** Emergency accesses with their reviews, as far as they are somebody's to know. */
export class FindEmergenciesQuery extends Query<SealedAnswer<EmergencyPage>> {
  constructor(
    readonly request: FindEmergenciesRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
