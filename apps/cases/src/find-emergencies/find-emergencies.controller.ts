import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading, SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { EmergencyPage } from './emergency-page.response';
import { FindEmergenciesQuery } from './find-emergencies.query';
import { FindEmergenciesRequest } from './find-emergencies.request';

@ApiTags('emergency access')
@Access({ read: 'access-record' })
@Controller('v1/emergencies')
export class FindEmergenciesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Emergency accesses to cases of your area, with their reviews; an agency sees those of its own officers' })
  @ApiOkResponse({ type: EmergencyPage })
  @ApiProblems({ 422: 'A parameter cannot be read' })
  find(@Query() request: FindEmergenciesRequest, @CurrentReading() reading: Reading): Promise<SealedAnswer<EmergencyPage>> {
    return this.queries.execute(new FindEmergenciesQuery(request, reading));
  }
}
