import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, maskEvent, type Reading } from '@quanlian/access';
import { canonicalJson } from '@quanlian/contracts';
import { ApiProblems, ScopedReader, type Readable } from '@quanlian/service-kit';
import { FindHistory } from '../find-history/find-history.query';
import { HistoryEvent } from '../find-history/history.response';
import { HistoryBytesMasked, HistoryEventNotFound } from '../history.errors';
import { entryWithEvent, eventOf, type HistoryRowWithBytes } from '../history.row';

@ApiTags('history')
@Access({ read: 'history' })
@Controller('v1/history')
export class ShowHistoryEventController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly history: FindHistory,
  ) {}

  @Get(':id')
  @ApiOperation({ summary: 'One event with its place in the history; what you may not see is masked' })
  @ApiOkResponse({ type: HistoryEvent })
  @ApiProblems({ 404: 'No such event in your area' })
  show(@Param('id') id: string, @CurrentReading() reading: Reading): Promise<HistoryEvent> {
    return this.reader.read(reading, 'history', async (readable) => entryWithEvent(await this.row(readable, id), readable.mask));
  }

  @Get(':id/bytes')
  @ApiOperation({ summary: 'The bytes of one event exactly as its publisher sent them, for those from whom nothing in it is masked' })
  @ApiProduces('application/cloudevents+json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblems({ 403: 'Fields of the event are masked for you', 404: 'No such event in your area' })
  bytes(@Param('id') id: string, @CurrentReading() reading: Reading): Promise<StreamableFile> {
    return this.reader.read(reading, 'history', async (readable) => {
      const row = await this.row(readable, id);
      const event = eventOf(row);
      if (canonicalJson(maskEvent(event, readable.mask)) !== canonicalJson(event)) throw new HistoryBytesMasked(id);
      return new StreamableFile(row.bytes, { type: 'application/cloudevents+json', length: row.bytes.length });
    });
  }

  /** An event of another area and no event are the same answer: otherwise ids could be probed. */
  private async row(readable: Readable, id: string): Promise<HistoryRowWithBytes> {
    const row = await this.history.byId(readable, id);
    if (!row) throw new HistoryEventNotFound(id);
    return row;
  }
}
