import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { isNow, momentOfAnswer } from '../moments/moment';
import { MomentAsked } from '../moments/moment-asked';
import { caseFilter } from './case-filter';
import { CasePage } from './case-page.response';
import { FindCasesQuery } from './find-cases.query';
import { LinesOfNow } from './lines-of-now';
import { LinesThen } from './lines-then';

@QueryHandler(FindCasesQuery)
export class FindCasesHandler implements IQueryHandler<FindCasesQuery> {
  constructor(
    private readonly moments: MomentAsked,
    private readonly now: LinesOfNow,
    private readonly then: LinesThen,
  ) {}

  async execute({ request, reading }: FindCasesQuery): Promise<CasePage> {
    const filter = caseFilter(request);
    const moment = await this.moments.of(request);
    const lines = isNow(request) ? await this.now.find(reading, filter) : await this.then.find(reading, filter, moment);
    return { ...lines, ...momentOfAnswer(moment) };
  }
}
