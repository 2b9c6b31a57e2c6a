import { Query } from '@nestjs/cqrs';
import type { Reading, SealedAnswer } from '@quanlian/access';
import { EvaluationFindingList } from '../finding.response';

/** Findings that somebody may see, the newest first. */
export class FindFindingsQuery extends Query<SealedAnswer<EvaluationFindingList>> {
  constructor(
    readonly before: string | undefined,
    readonly reading: Reading,
  ) {
    super();
  }
}
