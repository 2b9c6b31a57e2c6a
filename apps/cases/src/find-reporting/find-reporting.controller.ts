import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading, SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { FindReportingQuery } from './find-reporting.query';
import { FindReportingRequest } from './find-reporting.request';
import { ReportingPage } from './reporting-page.response';

@ApiTags('boards')
@Access({ read: 'regional-duty' })
@Controller('v1/reporting')
export class FindReportingController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Which organ was last heard of what, by an event or a nil return, and who keeps silent past the cadence' })
  @ApiOkResponse({ type: ReportingPage })
  @ApiProblems({ 422: 'A parameter cannot be read' })
  find(@Query() request: FindReportingRequest, @CurrentReading() reading: Reading): Promise<SealedAnswer<ReportingPage>> {
    return this.queries.execute(new FindReportingQuery(request, reading));
  }
}
