import { Readable as Stream } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, Masking, refuseMaskedKey, type Reading } from '@quanlian/access';
import { keyString } from '@quanlian/contracts';
import { ScopedReader } from '@quanlian/service-kit';
import { allPages, FindHistory } from '../find-history/find-history.query';
import { historyFilter, type HistoryFilter } from '../find-history/history-filter';
import { ApiHistoryFilter } from '../find-history/history-parameters';
import type { HistoryRowWithBytes } from '../history.row';
import { exportLines } from './export-lines';

const PAGE_SIZE = 500;

@ApiTags('history')
@Access({ read: 'history' })
@Controller('v1/history')
export class ExportHistoryController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly history: FindHistory,
    private readonly masking: Masking,
  ) {}

  @Get('export.jsonl')
  @ApiOperation({ summary: 'Events of the history as JSON Lines, each with its content; all that match unless limit is given' })
  @ApiHistoryFilter()
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(@Query() query: Record<string, unknown>, @CurrentReading() reading: Reading): Promise<StreamableFile> {
    const filter = historyFilter(query, Number.MAX_SAFE_INTEGER);
    const mask = this.masking.for(reading.actor, reading.purpose);
    refuseMaskedKey(filter.subject && keyString(filter.subject), mask);
    const lines = exportLines(await this.rows(filter, reading), mask, filter.limit);
    return new StreamableFile(Stream.from(lines, { objectMode: false }), {
      type: 'application/x-ndjson',
      disposition: 'attachment; filename="history.jsonl"',
    });
  }

  /** Each page is a transaction of its own, so a slow reader holds no snapshot open. */
  private async rows(filter: HistoryFilter, reading: Reading): Promise<AsyncGenerator<HistoryRowWithBytes>> {
    const { position } = await this.history.position();
    return allPages(filter, PAGE_SIZE, (page) =>
      this.reader.read(reading, 'history', (readable) => this.history.pageWithBytes(readable, page, PAGE_SIZE, position)),
    );
  }
}
