import { Query } from '@nestjs/cqrs';
import type { Reading, SealedAnswer } from '@quanlian/access';
import type { PlanPackRequest } from './plan-pack.request';

/** What a sampling plan drew, in a file that is checked without us. */
export class PlanPackQuery extends Query<SealedAnswer<Uint8Array>> {
  constructor(
    readonly planId: string,
    readonly request: PlanPackRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
