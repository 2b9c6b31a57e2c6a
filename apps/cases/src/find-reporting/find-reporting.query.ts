import { Query } from '@nestjs/cqrs';
import { Reading, SealedAnswer } from '@quanlian/access';
import { FindReportingRequest } from './find-reporting.request';
import { ReportingPage } from './reporting-page.response';

/** Who reports, who says that there is nothing, and who keeps silent. */
export class FindReportingQuery extends Query<SealedAnswer<ReportingPage>> {
  constructor(
    readonly request: FindReportingRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
