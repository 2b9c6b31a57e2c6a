import { Body, Controller, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading, SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { BackTestQuery } from './back-test.query';
import { BackTestRequest } from './back-test.request';
import { BackTestResponse } from './back-test.response';

/** A question that does not fit into an address: it changes nothing. */
@ApiTags('back-test')
@Access({ read: 'back-test' })
@Controller('v1/back-tests')
export class BackTestController {
  constructor(private readonly queries: QueryBus) {}

  @Post()
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'What other thresholds or packs would have changed, case by case, and the work that they would bring to each agency' })
  @ApiOkResponse({ type: BackTestResponse })
  @ApiProblems({ 422: 'The draft is none that anybody could be judged by, or a field cannot be read' })
  run(@Body() request: BackTestRequest, @CurrentReading() reading: Reading): Promise<SealedAnswer<BackTestResponse>> {
    return this.queries.execute(new BackTestQuery(request, reading));
  }
}
