import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading, SealedAnswer } from '@quanlian/access';
import { CaseOfEventResponse } from './case-of-event.response';
import { FindCaseOfEventQuery } from './find-case-of-event.query';

@ApiTags('cases')
@Access({ read: 'case' })
@Controller('v1/events/:eventId/case')
export class FindCaseOfEventController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The case that an event belongs to, or null; not known while the event is still on its way into a case file' })
  @ApiOkResponse({ type: CaseOfEventResponse })
  find(@Param('eventId') eventId: string, @CurrentReading() reading: Reading): Promise<SealedAnswer<CaseOfEventResponse>> {
    return this.queries.execute(new FindCaseOfEventQuery(eventId, reading));
  }
}
