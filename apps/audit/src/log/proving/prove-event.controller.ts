import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { ProveEventQuery } from './prove-event.query';

@ApiTags('log')
@Access({ read: 'history', unrecorded: 'hashes and commitments, no content' })
@Controller('v1/events/:id/proof')
export class ProveEventController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({
    operationId: 'proveEvent',
    summary:
      'A .tlog-proof file that the event is in the transparency log, with its entry; with salt and signature for those from whom nothing is masked',
  })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblems({ 404: 'No such event in your area', 409: 'Not in a checkpoint yet; `Retry-After` says when to ask again' })
  async prove(@Param('id') id: string, @CurrentReading() reading: Reading): Promise<StreamableFile> {
    const file = await this.queries.execute(new ProveEventQuery(id, reading));
    const disposition = `attachment; filename="${encodeURIComponent(id)}.tlog-proof"`;
    return new StreamableFile(file, { type: 'text/plain; charset=utf-8', length: file.length, disposition });
  }
}
