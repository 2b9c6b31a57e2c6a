import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { SamplingPlanList } from '../sampling-plan.response';
import { FindSamplingPlansQuery } from './find-sampling-plans.query';
import { FindSamplingPlansRequest } from './find-sampling-plans.request';

@ApiTags('evaluation')
@Access({ read: 'evaluation', unrecorded: 'what was to be drawn and from how many, nothing of anybody' })
@Controller('v1/evaluation/sampling-plans')
export class FindSamplingPlansController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Sampling plans of your area, the newest first, without what they drew' })
  @ApiOkResponse({ type: SamplingPlanList })
  @ApiProblems({ 422: 'A parameter cannot be read' })
  find(@Query() { before }: FindSamplingPlansRequest, @CurrentReading() reading: Reading): Promise<SamplingPlanList> {
    return this.queries.execute(new FindSamplingPlansQuery(before, reading));
  }
}
