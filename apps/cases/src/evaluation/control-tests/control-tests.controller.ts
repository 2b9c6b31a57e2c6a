import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading, SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { ControlTestsQuery } from './control-tests.query';
import { ControlTestsRequest } from './control-tests.request';
import { ControlTestsResponse } from './control-tests.response';

@ApiTags('evaluation')
@Access({ read: 'evaluation' })
@Controller('v1/control-tests')
export class ControlTestsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({
    summary: 'Every lasting rule asked of the whole history of your area: what was examined, held, was broken, and could not be tested',
  })
  @ApiOkResponse({ type: ControlTestsResponse })
  @ApiProblems({ 422: 'A parameter cannot be read' })
  ask(@Query() request: ControlTestsRequest, @CurrentReading() reading: Reading): Promise<SealedAnswer<ControlTestsResponse>> {
    return this.queries.execute(new ControlTestsQuery(request, reading));
  }
}
