import { Query } from '@nestjs/cqrs';
import { Reading, SealedAnswer } from '@quanlian/access';
import { MomentRequest } from '../moments/moment.request';
import { CaseFileResponse } from './case-file.response';

/** One case at some moment, as somebody may see it; by its id or number, or by those of a case that turned out to be this one. */
export class ReadCaseFileQuery extends Query<SealedAnswer<CaseFileResponse>> {
  constructor(
    readonly name: string,
    readonly request: MomentRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
