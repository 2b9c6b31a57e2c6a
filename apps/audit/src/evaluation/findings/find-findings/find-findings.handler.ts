import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SealedAnswer } from '@quanlian/access';
import { ScopedReader } from '@quanlian/service-kit';
import { EvaluationFindingList, findingResponse } from '../finding.response';
import { FindingRepository } from '../finding.repository';
import { FindFindingsQuery } from './find-findings.query';

const LIMIT = 50;

@QueryHandler(FindFindingsQuery)
export class FindFindingsHandler implements IQueryHandler<FindFindingsQuery> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly findings: FindingRepository,
  ) {}

  async execute({ before, reading }: FindFindingsQuery): Promise<SealedAnswer<EvaluationFindingList>> {
    const found = await this.reader.read(reading, 'evaluation-finding', ({ em, scope }) => this.findings.page(em, scope, before, LIMIT + 1));
    const now = Date.now();
    const items = found.slice(0, LIMIT).map((one) => findingResponse(one, now));
    const next = found.length > LIMIT ? items.at(-1)!.id : null;
    return SealedAnswer.of({ items, next }, { kind: 'search', resource: 'evaluation-findings', results: items.length });
  }
}
