import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading, type SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { SamplingPlanResponse } from '../sampling-plan.response';
import { ShowSamplingPlanQuery } from './show-sampling-plan.query';

@ApiTags('evaluation')
@Access({ read: 'evaluation' })
@Controller('v1/evaluation/sampling-plans/:id')
export class ShowSamplingPlanController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'A sampling plan with what it drew' })
  @ApiOkResponse({ type: SamplingPlanResponse })
  @ApiProblems({ 404: 'No such plan in your area' })
  show(@Param('id') id: string, @CurrentReading() reading: Reading): Promise<SealedAnswer<SamplingPlanResponse>> {
    return this.queries.execute(new ShowSamplingPlanQuery(id, reading));
  }
}
