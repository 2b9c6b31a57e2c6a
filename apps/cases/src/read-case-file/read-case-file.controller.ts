import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { MomentRequest } from '../moments/moment.request';
import { CaseFileResponse } from './case-file.response';
import { ReadCaseFileQuery } from './read-case-file.query';

@ApiTags('cases')
@Access({ read: 'case' })
@Controller('v1/cases/:caseId/file')
export class ReadCaseFileController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The case file: timeline, chain, measures, findings, obligations and open suggestions, at any moment' })
  @ApiOkResponse({ type: CaseFileResponse })
  @ApiProblems({ 404: 'There is no such case, or nothing was known of it at that moment', 422: 'A parameter cannot be read' })
  read(@Param('caseId') caseId: string, @Query() request: MomentRequest, @CurrentReading() reading: Reading): Promise<CaseFileResponse> {
    return this.queries.execute(new ReadCaseFileQuery(caseId, request, reading));
  }
}
