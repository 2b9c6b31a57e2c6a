import { Query } from '@nestjs/cqrs';
import type { Reading, SealedAnswer } from '@quanlian/access';

/** All that a plan drew from, line by line while it is asked for. */
export class ExportFrameQuery extends Query<SealedAnswer<AsyncIterable<string>>> {
  constructor(
    readonly id: string,
    readonly reading: Reading,
  ) {
    super();
  }
}
