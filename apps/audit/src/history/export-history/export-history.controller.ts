import { Readable as Stream } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading, type SealedAnswer } from '@quanlian/access';
import { historyFilter } from '../history-filter';
import { ApiHistoryFilter } from '../history-parameters';
import { ExportHistoryQuery } from './export-history.query';

@ApiTags('history')
@Access({ read: 'history' })
@Controller('v1/history/export.jsonl')
export class ExportHistoryController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Events of the history as JSON Lines, each with its content; all that match unless limit is given' })
  @ApiHistoryFilter()
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(@Query() query: Record<string, unknown>, @CurrentReading() reading: Reading): Promise<SealedAnswer<StreamableFile>> {
    const lines = await this.queries.execute(new ExportHistoryQuery(historyFilter(query, Number.MAX_SAFE_INTEGER), reading));
    return lines.map(
      (text) =>
        new StreamableFile(Stream.from(text, { objectMode: false }), {
          type: 'application/x-ndjson',
          disposition: 'attachment; filename="history.jsonl"',
        }),
    );
  }
}
