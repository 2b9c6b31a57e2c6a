import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@quanlian/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLOUDEVENT } from '../http/body-parsers';
import { ApiProblems } from '../http/problem.response';
import { ProofLink } from './proof-link';
import { ReadEventQuery } from './read-event.query';
import { Receipt, type StoredReceipt } from './receipt';

@ApiTags('events')
@Access({ read: 'submission', unrecorded: 'an agency reads back what it sent itself' })
@Controller('v1/events')
export class ReadEventController {
  constructor(
    private readonly queries: QueryBus,
    private readonly proofLink: ProofLink,
  ) {}

  @Get(':id')
  @ApiOperation({ operationId: 'readEvent', summary: 'An event of your agency as it was sent, with its receipt' })
  @ApiProduces('application/json', CLOUDEVENT)
  @ApiResponse({ status: 200, description: `{ receipt, event }; with Accept: ${CLOUDEVENT} the original bytes, the receipt in Ql- headers` })
  @ApiProblems({ 401: 'No valid token', 404: 'No such event of your agency' })
  async read(@Param('id') id: string, @CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { bytes, receipt, jws } = await this.queries.execute(new ReadEventQuery(id, actor));
    if (!(request.headers.accept ?? '').includes(CLOUDEVENT)) {
      await reply.send({ receipt: this.accepted(receipt), event: JSON.parse(bytes.toString('utf8')) as unknown });
      return;
    }
    if (jws !== null) void reply.header('ql-jws', jws);
    await reply
      .header('content-type', CLOUDEVENT)
      .header('ql-accepted-at', receipt.acceptedAt)
      .header('ql-recorded-at', receipt.recordedAt)
      .header('ql-content-sha256', receipt.contentSha256)
      .header('ql-bytes-sha256', receipt.bytesSha256)
      .header('ql-topic', receipt.topic)
      .send(bytes);
  }

  @Get(':id/receipt')
  @ApiOperation({ operationId: 'readReceipt', summary: 'The receipt of an event of your agency' })
  @ApiResponse({ status: 200, type: Receipt })
  @ApiProblems({ 401: 'No valid token', 404: 'No such event of your agency' })
  async receipt(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<Receipt> {
    const { receipt } = await this.queries.execute(new ReadEventQuery(id, actor));
    return this.accepted(receipt);
  }

  private accepted(receipt: StoredReceipt): Receipt {
    return this.proofLink.addTo({ ...receipt, status: 'accepted' });
  }
}
