import { Query } from '@nestjs/cqrs';
import type { Reading, SealedAnswer } from '@quanlian/access';

/** What somebody else can check: the bytes as sent, and the signature over them where there is one. */
export interface SignedBytes {
  bytes: Buffer;
  jws: string | null;
}

/** The bytes of one event exactly as its publisher sent them. */
export class ShowHistoryBytesQuery extends Query<SealedAnswer<SignedBytes>> {
  constructor(
    readonly eventId: string,
    readonly reading: Reading,
  ) {
    super();
  }
}
