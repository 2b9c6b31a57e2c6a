import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { MomentAsked } from '../moments/moment-asked';
import { isNow, momentOfAnswer } from '../moments/moment';
import { caseFilter } from './case-filter';
import { CasePage } from './case-page.response';
import { FindCasesQuery } from './find-cases.query';
import { FindCasesRequest } from './find-cases.request';
import { FindCasesThenQuery } from './find-cases-then.query';

@ApiTags('cases')
@Access({ read: 'case' })
@Controller('v1/cases')
export class FindCasesController {
  constructor(
    private readonly moments: MomentAsked,
    private readonly now: FindCasesQuery,
    private readonly then: FindCasesThenQuery,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Cases by filter, key or part of a name, at any moment; sorted, with a cursor that stays valid while cases arrive' })
  @ApiOkResponse({ type: CasePage })
  @ApiProblems({ 422: 'A parameter cannot be read' })
  async find(@Query() request: FindCasesRequest, @CurrentReading() reading: Reading): Promise<CasePage> {
    const filter = caseFilter(request);
    const moment = await this.moments.of(request);
    const lines = isNow(request) ? await this.now.find(reading, filter) : await this.then.find(reading, filter, moment);
    return { ...lines, ...momentOfAnswer(moment) };
  }
}
