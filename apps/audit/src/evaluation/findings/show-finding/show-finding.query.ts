import { Query } from '@nestjs/cqrs';
import type { Reading, SealedAnswer } from '@quanlian/access';
import { EvaluationFindingResponse } from '../finding.response';

/** One finding with what was answered. */
export class ShowFindingQuery extends Query<SealedAnswer<EvaluationFindingResponse>> {
  constructor(
    readonly id: string,
    readonly reading: Reading,
  ) {
    super();
  }
}
