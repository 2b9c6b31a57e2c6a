import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading, type SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { FindSamplingPlansRequest } from '../../find-sampling-plans/find-sampling-plans.request';
import { EvaluationFindingList } from '../finding.response';
import { FindFindingsQuery } from './find-findings.query';

@ApiTags('evaluation')
@Access({ read: 'evaluation-finding' })
@Controller('v1/evaluation/findings')
export class FindFindingsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'findEvaluationFindings', summary: 'Findings for your agency, or of your area, with their answers; the newest first' })
  @ApiOkResponse({ type: EvaluationFindingList })
  @ApiProblems({ 422: 'A parameter cannot be read' })
  find(@Query() { before }: FindSamplingPlansRequest, @CurrentReading() reading: Reading): Promise<SealedAnswer<EvaluationFindingList>> {
    return this.queries.execute(new FindFindingsQuery(before, reading));
  }
}
