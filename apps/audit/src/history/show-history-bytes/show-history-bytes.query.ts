import { Query } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';

/** The bytes of one event exactly as its publisher sent them. */
export class ShowHistoryBytesQuery extends Query<Buffer> {
  constructor(
    readonly eventId: string,
    readonly reading: Reading,
  ) {
    super();
  }
}
