import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access } from '@quanlian/access';
import { FindHistory } from '../find-history/find-history.query';
import { historyFilter } from '../find-history/history-filter';
import { ApiHistoryFilter } from '../find-history/history-parameters';
import { exportLines } from './export-lines';

const PAGE_SIZE = 500;

@ApiTags('history')
@Access({ read: 'history' })
@Controller('v1/history')
export class ExportHistoryController {
  constructor(private readonly history: FindHistory) {}

  @Get('export.jsonl')
  @ApiOperation({ summary: 'Events of the history as JSON Lines, each with its content; all that match unless limit is given' })
  @ApiHistoryFilter()
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ schema: { type: 'string' } })
  export(@Query() query: Record<string, unknown>): StreamableFile {
    const filter = historyFilter(query, Number.MAX_SAFE_INTEGER);
    const lines = exportLines(this.history.all(filter, PAGE_SIZE), filter.limit);
    return new StreamableFile(Readable.from(lines, { objectMode: false }), {
      type: 'application/x-ndjson',
      disposition: 'attachment; filename="history.jsonl"',
    });
  }
}
