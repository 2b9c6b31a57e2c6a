import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading, type SealedAnswer } from '@quanlian/access';
import { FindHistoryQuery } from './find-history.query';
import { historyFilter } from '../history-filter';
import { ApiHistoryFilter } from '../history-parameters';
import { HistoryPage } from '../history.response';

@ApiTags('history')
@Access({ read: 'history' })
@Controller('v1/history')
export class FindHistoryController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Events of all agencies in the order of the history' })
  @ApiHistoryFilter()
  @ApiOkResponse({ type: HistoryPage })
  find(@Query() query: Record<string, unknown>, @CurrentReading() reading: Reading): Promise<SealedAnswer<HistoryPage>> {
    return this.queries.execute(new FindHistoryQuery(historyFilter(query), reading));
  }
}
