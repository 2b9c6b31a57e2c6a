import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExtraModels, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, PURPOSE_NAMES } from '@quanlian/access';
import type { Reading, SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { CaseChangesQuery } from './case-changes.query';
import { CaseChangesRequest } from './case-changes.request';
import { CaseChangesResponse, ChangedResponse } from './case-changes.response';

@ApiTags('cases')
@ApiExtraModels(ChangedResponse)
@Access({ read: 'case' })
@Controller('v1/cases/:caseId/changes')
export class CaseChangesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'What came, went and changed in a case between two moments' })
  @ApiOkResponse({ type: CaseChangesResponse })
  @ApiProblems({
    403: 'No purpose is stated, or none of your role',
    404: 'There is no such case, or nothing was known of it at the later moment',
    422: 'A parameter cannot be read, or the later moment comes first',
  })
  @ApiHeader({ name: 'Ql-Purpose', enum: PURPOSE_NAMES, description: 'What it is opened for; once stated it holds for this case in the session' })
  read(
    @Param('caseId') caseName: string,
    @Query() request: CaseChangesRequest,
    @CurrentReading() reading: Reading,
  ): Promise<SealedAnswer<CaseChangesResponse>> {
    return this.queries.execute(new CaseChangesQuery(caseName, request, reading));
  }
}
