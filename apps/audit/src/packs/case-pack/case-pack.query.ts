import { Query } from '@nestjs/cqrs';
import type { Reading, SealedAnswer } from '@quanlian/access';
import type { CasePackRequest } from './case-pack.request';

/** Everything that gives the file of one case, by its id or number, in a file that is checked without us. */
export class CasePackQuery extends Query<SealedAnswer<Uint8Array>> {
  constructor(
    readonly name: string,
    readonly request: CasePackRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
