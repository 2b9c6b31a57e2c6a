import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading, type SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import type { FastifyReply } from 'fastify';
import { ShowHistoryBytesQuery } from './show-history-bytes.query';

@ApiTags('history')
@Access({ read: 'history' })
@Controller('v1/history/:id/bytes')
export class ShowHistoryBytesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The bytes of one event exactly as its publisher sent them, for those from whom nothing in it is masked' })
  @ApiProduces('application/cloudevents+json')
  @ApiOkResponse({
    schema: { type: 'string', format: 'binary' },
    headers: { 'Ql-Jws': { description: 'The detached signature that came with it, if one did', schema: { type: 'string' } } },
  })
  @ApiProblems({ 403: 'Fields of the event are masked for you', 404: 'No such event in your area' })
  async show(
    @Param('id') id: string,
    @CurrentReading() reading: Reading,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SealedAnswer<StreamableFile>> {
    const answer = await this.queries.execute(new ShowHistoryBytesQuery(id, reading));
    return answer.map(({ bytes, jws }) => {
      if (jws !== null) void reply.header('ql-jws', jws);
      return new StreamableFile(bytes, { type: 'application/cloudevents+json', length: bytes.length });
    });
  }
}
