import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading, type SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { ShowHistoryBytesQuery } from './show-history-bytes.query';

@ApiTags('history')
@Access({ read: 'history' })
@Controller('v1/history/:id/bytes')
export class ShowHistoryBytesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The bytes of one event exactly as its publisher sent them, for those from whom nothing in it is masked' })
  @ApiProduces('application/cloudevents+json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblems({ 403: 'Fields of the event are masked for you', 404: 'No such event in your area' })
  async show(@Param('id') id: string, @CurrentReading() reading: Reading): Promise<SealedAnswer<StreamableFile>> {
    const bytes = await this.queries.execute(new ShowHistoryBytesQuery(id, reading));
    return bytes.map((content) => new StreamableFile(content, { type: 'application/cloudevents+json', length: content.length }));
  }
}
