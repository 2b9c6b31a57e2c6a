import { Query } from '@nestjs/cqrs';
import type { Reading, SealedAnswer } from '@quanlian/access';

/** The bytes of one event exactly as its publisher sent them. */
export class ShowHistoryBytesQuery extends Query<SealedAnswer<Buffer>> {
  constructor(
    readonly eventId: string,
    readonly reading: Reading,
  ) {
    super();
  }
}
