import { Query } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import { SamplingPlanList } from '../sampling-plan.response';

/** Plans of the reader's area, the newest first. */
export class FindSamplingPlansQuery extends Query<SamplingPlanList> {
  constructor(
    readonly before: string | undefined,
    readonly reading: Reading,
  ) {
    super();
  }
}
