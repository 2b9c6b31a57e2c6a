import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading, SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { FindRegionalDutiesQuery } from './find-regional-duties.query';
import { FindRegionalDutiesRequest } from './find-regional-duties.request';
import { RegionalDutyPage } from './regional-duty-page.response';

@ApiTags('boards')
@Access({ read: 'regional-duty' })
@Controller('v1/regional-duties')
export class FindRegionalDutiesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Duties of provinces, addressees and the nation: which are open, met, late or overdue, at any moment' })
  @ApiOkResponse({ type: RegionalDutyPage })
  @ApiProblems({ 422: 'A parameter cannot be read' })
  find(@Query() request: FindRegionalDutiesRequest, @CurrentReading() reading: Reading): Promise<SealedAnswer<RegionalDutyPage>> {
    return this.queries.execute(new FindRegionalDutiesQuery(request, reading));
  }
}
