import { Query } from '@nestjs/cqrs';
import type { Reading, SealedAnswer } from '@quanlian/access';
import type { SamplePackRequest } from './sample-pack.request';

/** Single events and entries of the log, in a file that is checked without us. */
export class SamplePackQuery extends Query<SealedAnswer<Uint8Array>> {
  constructor(
    readonly request: SamplePackRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
