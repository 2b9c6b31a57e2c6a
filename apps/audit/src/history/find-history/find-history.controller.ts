import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '@quanlian/access';
import { entryOf } from '../history.row';
import { FindHistory } from './find-history.query';
import { cursorOf } from './history-cursor';
import { historyFilter } from './history-filter';
import { ApiHistoryFilter } from './history-parameters';
import { HistoryPage } from './history.response';

const DEFAULT_LIMIT = 100;

@ApiTags('history')
@Access({ read: 'history' })
@Controller('v1/history')
export class FindHistoryController {
  constructor(private readonly history: FindHistory) {}

  @Get()
  @ApiOperation({ summary: 'Events of all agencies in the order of the history' })
  @ApiHistoryFilter()
  @ApiOkResponse({ type: HistoryPage })
  async find(@Query() query: Record<string, unknown>): Promise<HistoryPage> {
    const filter = historyFilter(query);
    const limit = filter.limit ?? DEFAULT_LIMIT;
    const rows = await this.history.page(filter, limit + 1);
    const items = rows.slice(0, limit).map(entryOf);
    return { items, next: rows.length > limit ? cursorOf(items.at(-1)!.position) : null };
  }
}
