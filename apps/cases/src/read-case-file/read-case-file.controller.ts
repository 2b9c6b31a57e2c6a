import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, PURPOSE_NAMES } from '@quanlian/access';
import type { Reading, SealedAnswer } from '@quanlian/access';
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
  @ApiProblems({
    403: 'No purpose is stated, or none of your role',
    404: 'There is no such case, or nothing was known of it at that moment',
    422: 'A parameter cannot be read',
  })
  @ApiHeader({
    name: 'Ql-Purpose',
    enum: PURPOSE_NAMES,
    description: 'What the file is opened for; once stated it holds for this case in the session',
  })
  read(
    @Param('caseId') caseId: string,
    @Query() request: MomentRequest,
    @CurrentReading() reading: Reading,
  ): Promise<SealedAnswer<CaseFileResponse>> {
    return this.queries.execute(new ReadCaseFileQuery(caseId, request, reading));
  }
}
