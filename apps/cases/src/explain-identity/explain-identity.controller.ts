import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, PURPOSE_NAMES } from '@quanlian/access';
import type { Reading, SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { ExplainIdentityQuery } from './explain-identity.query';
import { IdentityResponse } from './identity.response';

@ApiTags('cases')
@Access({ read: 'case' })
@Controller('v1/cases/:caseId/identity')
export class ExplainIdentityController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Why the events of this case are linked, and other cases with which it may have one controller' })
  @ApiOkResponse({ type: IdentityResponse })
  @ApiProblems({ 403: 'No purpose is stated, or none of your role', 404: 'There is no such case' })
  @ApiHeader({ name: 'Ql-Purpose', enum: PURPOSE_NAMES, description: 'What it is opened for; once stated it holds for this case in the session' })
  explain(@Param('caseId') caseName: string, @CurrentReading() reading: Reading): Promise<SealedAnswer<IdentityResponse>> {
    return this.queries.execute(new ExplainIdentityQuery(caseName, reading));
  }
}
