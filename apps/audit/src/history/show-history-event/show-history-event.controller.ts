import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access } from '@quanlian/access';
import { FindHistory } from '../find-history/find-history.query';
import { HistoryEvent } from '../find-history/history.response';
import { HistoryEventNotFound } from '../history.errors';
import { entryOf, type HistoryRowWithBytes } from '../history.row';

@ApiTags('history')
@Access({ read: 'history' })
@Controller('v1/history')
export class ShowHistoryEventController {
  constructor(private readonly history: FindHistory) {}

  @Get(':id')
  @ApiOperation({ summary: 'One event with its place in the history' })
  @ApiOkResponse({ type: HistoryEvent })
  async show(@Param('id') id: string): Promise<HistoryEvent> {
    const row = await this.row(id);
    return { ...entryOf(row), event: JSON.parse(row.bytes.toString('utf8')) as unknown };
  }

  @Get(':id/bytes')
  @ApiOperation({ summary: 'The bytes of one event exactly as its publisher sent them' })
  @ApiProduces('application/cloudevents+json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async bytes(@Param('id') id: string): Promise<StreamableFile> {
    const { bytes } = await this.row(id);
    return new StreamableFile(bytes, { type: 'application/cloudevents+json', length: bytes.length });
  }

  private async row(id: string): Promise<HistoryRowWithBytes> {
    const row = await this.history.byId(id);
    if (!row) throw new HistoryEventNotFound(id);
    return row;
  }
}
