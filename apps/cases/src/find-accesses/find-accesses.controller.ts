import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading, SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { AccessPage } from './access-page.response';
import { FindAccessesQuery } from './find-accesses.query';
import { FindAccessesRequest } from './find-accesses.request';

@ApiTags('access record')
@Access({ read: 'access-record' })
@Controller('v1/cases/:caseId/accesses')
export class FindAccessesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Who opened this case, when, for what purpose, and which data of which agency; an agency sees what it supplied' })
  @ApiOkResponse({ type: AccessPage })
  @ApiProblems({ 422: 'A parameter cannot be read' })
  find(
    @Param('caseId') caseName: string,
    @Query() request: FindAccessesRequest,
    @CurrentReading() reading: Reading,
  ): Promise<SealedAnswer<AccessPage>> {
    return this.queries.execute(new FindAccessesQuery(caseName, request, reading));
  }
}
