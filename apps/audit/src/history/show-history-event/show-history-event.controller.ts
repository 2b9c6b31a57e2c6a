import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading, type SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { HistoryEvent } from '../history.response';
import { ShowHistoryEventQuery } from './show-history-event.query';

@ApiTags('history')
@Access({ read: 'history' })
@Controller('v1/history/:id')
export class ShowHistoryEventController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'One event with its place in the history; what you may not see is masked' })
  @ApiOkResponse({ type: HistoryEvent })
  @ApiProblems({ 404: 'No such event in your area' })
  show(@Param('id') id: string, @CurrentReading() reading: Reading): Promise<SealedAnswer<HistoryEvent>> {
    return this.queries.execute(new ShowHistoryEventQuery(id, reading));
  }
}
