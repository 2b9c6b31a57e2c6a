import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SealedAnswer } from '@quanlian/access';
import { ScopedReader } from '@quanlian/service-kit';
import { EvaluationFindingResponse, findingResponse } from '../finding.response';
import { FindingRepository } from '../finding.repository';
import { ShowFindingQuery } from './show-finding.query';

@QueryHandler(ShowFindingQuery)
export class ShowFindingHandler implements IQueryHandler<ShowFindingQuery> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly findings: FindingRepository,
  ) {}

  async execute({ id, reading }: ShowFindingQuery): Promise<SealedAnswer<EvaluationFindingResponse>> {
    const found = await this.reader.read(reading, 'evaluation-finding', ({ em, scope }) => this.findings.visible(em, scope, id));
    const note = { kind: 'read', resource: 'evaluation-finding', filter: [`finding=${found.finding.id}`], results: 1 } as const;
    return SealedAnswer.of(findingResponse(found, Date.now()), note);
  }
}
