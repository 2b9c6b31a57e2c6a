import { Query } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';

/** The proof that an event is in the transparency log, as a file that is checked without us. */
export class ProveEventQuery extends Query<Uint8Array> {
  constructor(
    readonly eventId: string,
    readonly reading: Reading,
  ) {
    super();
  }
}
