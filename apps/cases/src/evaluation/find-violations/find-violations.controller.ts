import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading, SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { FindViolationsQuery } from './find-violations.query';
import { FindViolationsRequest } from './find-violations.request';
import { ViolationPage } from './violation.response';

@ApiTags('evaluation')
@Access({ read: 'evaluation' })
@Controller('v1/control-tests/:testId/violations')
export class FindViolationsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The events that break a control test, or of which nobody can say' })
  @ApiOkResponse({ type: ViolationPage })
  @ApiProblems({ 404: 'No such control test', 422: 'A parameter cannot be read' })
  find(
    @Param('testId') testId: string,
    @Query() request: FindViolationsRequest,
    @CurrentReading() reading: Reading,
  ): Promise<SealedAnswer<ViolationPage>> {
    return this.queries.execute(new FindViolationsQuery(testId, request, reading));
  }
}
