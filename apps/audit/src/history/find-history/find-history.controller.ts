import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, refuseMaskedKey, type Reading } from '@quanlian/access';
import { keyString } from '@quanlian/contracts';
import { ScopedReader } from '@quanlian/service-kit';
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
  constructor(
    private readonly reader: ScopedReader,
    private readonly history: FindHistory,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Events of all agencies in the order of the history' })
  @ApiHistoryFilter()
  @ApiOkResponse({ type: HistoryPage })
  find(@Query() query: Record<string, unknown>, @CurrentReading() reading: Reading): Promise<HistoryPage> {
    const filter = historyFilter(query);
    const limit = filter.limit ?? DEFAULT_LIMIT;
    return this.reader.read(reading, 'history', async (readable) => {
      refuseMaskedKey(filter.subject && keyString(filter.subject), readable.mask);
      const rows = await this.history.page(readable, filter, limit + 1);
      const items = rows.slice(0, limit).map((row) => entryOf(row, readable.mask));
      return { items, next: rows.length > limit ? cursorOf(Number(rows[limit - 1]!.position)) : null };
    });
  }
}
