import { Query } from '@nestjs/cqrs';
import type { Reading, SealedAnswer } from '@quanlian/access';
import { SamplingPlanResponse } from '../sampling-plan.response';

/** A plan with what it drew. */
export class ShowSamplingPlanQuery extends Query<SealedAnswer<SamplingPlanResponse>> {
  constructor(
    readonly id: string,
    readonly reading: Reading,
  ) {
    super();
  }
}
