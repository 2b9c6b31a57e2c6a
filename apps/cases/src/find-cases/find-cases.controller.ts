import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading, SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { CasePage } from './case-page.response';
import { FindCasesQuery } from './find-cases.query';
import { FindCasesRequest } from './find-cases.request';

@ApiTags('cases')
@Access({ read: 'case' })
@Controller('v1/cases')
export class FindCasesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Cases by filter, key or part of a name, at any moment; sorted, with a cursor that stays valid while cases arrive' })
  @ApiOkResponse({ type: CasePage })
  @ApiProblems({ 403: 'You are not shown the key that you filter by', 422: 'A parameter cannot be read' })
  find(@Query() request: FindCasesRequest, @CurrentReading() reading: Reading): Promise<SealedAnswer<CasePage>> {
    return this.queries.execute(new FindCasesQuery(request, reading));
  }
}
