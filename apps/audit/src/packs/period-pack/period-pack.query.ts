import { Query } from '@nestjs/cqrs';
import type { Reading, SealedAnswer } from '@quanlian/access';
import type { PeriodPackRequest } from './period-pack.request';

/** Everything that was accepted in a time, and what the log has in between, in a file that is checked without us. */
export class PeriodPackQuery extends Query<SealedAnswer<Uint8Array>> {
  constructor(
    readonly request: PeriodPackRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
