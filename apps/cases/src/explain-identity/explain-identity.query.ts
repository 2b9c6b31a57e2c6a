import { Query } from '@nestjs/cqrs';
import { Reading, SealedAnswer } from '@quanlian/access';
import { IdentityResponse } from './identity.response';

/** By what the events of a case came together, and who may stand behind it. */
export class ExplainIdentityQuery extends Query<SealedAnswer<IdentityResponse>> {
  constructor(
    readonly caseName: string,
    readonly reading: Reading,
  ) {
    super();
  }
}
