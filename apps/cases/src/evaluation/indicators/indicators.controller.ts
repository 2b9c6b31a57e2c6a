import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading, SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { IndicatorsQuery } from './indicators.query';
import { IndicatorsRequest } from './indicators.request';
import { IndicatorsPage } from './indicators.response';

@ApiTags('evaluation')
@Access({ read: 'evaluation' })
@Controller('v1/indicators')
export class IndicatorsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({
    summary: 'Indicators by agency and region, month by month: clue to cut, completeness, duties, reversals, false accusations, silence',
  })
  @ApiOkResponse({ type: IndicatorsPage })
  @ApiProblems({ 422: 'A parameter cannot be read' })
  read(@Query() request: IndicatorsRequest, @CurrentReading() reading: Reading): Promise<SealedAnswer<IndicatorsPage>> {
    return this.queries.execute(new IndicatorsQuery(request, reading));
  }
}
