import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading, type SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { EvaluationFindingResponse } from '../finding.response';
import { ShowFindingQuery } from './show-finding.query';

@ApiTags('evaluation')
@Access({ read: 'evaluation-finding' })
@Controller('v1/evaluation/findings/:id')
export class ShowFindingController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'showEvaluationFinding', summary: 'A finding with what the agency answered' })
  @ApiOkResponse({ type: EvaluationFindingResponse })
  @ApiProblems({ 404: 'No such finding of your agency in your area' })
  show(@Param('id') id: string, @CurrentReading() reading: Reading): Promise<SealedAnswer<EvaluationFindingResponse>> {
    return this.queries.execute(new ShowFindingQuery(id, reading));
  }
}
