import { Readable as Stream } from 'node:stream';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading, type SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { ExportFrameQuery } from './export-frame.query';

const TYPE = 'text/tab-separated-values; charset=utf-8';

@ApiTags('evaluation')
@Access({ read: 'evaluation' })
@Controller('v1/evaluation/sampling-plans/:id/frame')
export class ExportFrameController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'All that a plan drew from: stratum, tab, id of an event, a line each; its SHA-256 is frameSha256 of the plan' })
  @ApiProduces('text/tab-separated-values')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblems({ 404: 'No such plan in your area' })
  async export(@Param('id') id: string, @CurrentReading() reading: Reading): Promise<SealedAnswer<StreamableFile>> {
    const lines = await this.queries.execute(new ExportFrameQuery(id, reading));
    return lines.map(
      (text) => new StreamableFile(Stream.from(text, { objectMode: false }), { type: TYPE, disposition: 'attachment; filename="frame.tsv"' }),
    );
  }
}
