import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Masking, SealedAnswer } from '@quanlian/access';
import { isNow, momentOfAnswer } from '../moments/moment';
import { MomentAsked } from '../moments/moment-asked';
import { caseFilter } from './case-filter';
import { CasePage } from './case-page.response';
import { filterShape } from './filter-shape';
import { FindCasesQuery } from './find-cases.query';
import { LinesOfNow } from './lines-of-now';
import { LinesThen } from './lines-then';

@QueryHandler(FindCasesQuery)
export class FindCasesHandler implements IQueryHandler<FindCasesQuery> {
  constructor(
    private readonly moments: MomentAsked,
    private readonly now: LinesOfNow,
    private readonly then: LinesThen,
    private readonly masking: Masking,
  ) {}

  async execute({ request, reading }: FindCasesQuery): Promise<SealedAnswer<CasePage>> {
    const filter = caseFilter(request);
    const moment = await this.moments.of(request);
    const lines = isNow(request) ? await this.now.find(reading, filter) : await this.then.find(reading, filter, moment);
    const filterKept = filterShape(request, (text) => this.masking.standIn(text));
    return SealedAnswer.of(
      { ...lines, ...momentOfAnswer(moment) },
      { kind: 'search', resource: 'case-list', filter: filterKept, results: lines.cases.length },
    );
  }
}
