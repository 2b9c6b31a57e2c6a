import { Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiExtraModels, ApiHeader, ApiOperation, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@quanlian/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLOUDEVENT, CLOUDEVENT_BATCH, EVENT_LINES, ExactBytes } from '../http/body-parsers';
import { ApiProblems } from '../http/problem.response';
import { BatchOutcome, batchOutcome } from './batch-outcome';
import { PublishEventsCommand, type SubmissionOutcome } from './publish-events.command';
import { ProofLink } from './proof-link';
import { readSubmission } from './read-submission';
import { Receipt } from './receipt';

const EVENT_SCHEMA = { type: 'object', description: 'A CloudEvents 1.0 event; see /asyncapi.json and /schemas/{type}.json' } as const;

const SIGNATURE_HEADER = 'Ql-Jws';

const signatureOf = ({ headers }: FastifyRequest): string | undefined => headers[SIGNATURE_HEADER.toLowerCase()]?.toString();

@ApiTags('events')
@ApiExtraModels(Receipt, BatchOutcome)
@Access({ command: 'publish-events' })
@Controller('v1/events')
export class PublishEventsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly proofLink: ProofLink,
  ) {}

  @Post()
  @ExactBytes()
  @ApiOperation({ operationId: 'publishEvents', summary: 'Publish one event, or up to 1,000 in a batch of at most 5 MiB' })
  @ApiConsumes(CLOUDEVENT, CLOUDEVENT_BATCH, EVENT_LINES, 'application/json')
  @ApiHeader({ name: SIGNATURE_HEADER, required: false, description: 'Detached JWS over the bytes of the one event, from { to }' })
  @ApiBody({ schema: { oneOf: [EVENT_SCHEMA, { type: 'array', items: EVENT_SCHEMA, maxItems: 1_000 }] } })
  @ApiResponse({ status: 201, description: 'The event was accepted', type: Receipt })
  @ApiResponse({
    status: 200,
    description: 'The event was accepted before: its original receipt. Of a batch: one outcome for each event, in order.',
    content: {
      'application/json': { schema: { oneOf: [{ $ref: getSchemaPath(Receipt) }, { type: 'array', items: { $ref: getSchemaPath(BatchOutcome) } }] } },
    },
  })
  @ApiProblems({
    400: 'Not acceptable JSON',
    401: 'No valid token',
    403: 'You may not publish this',
    409: 'Id or idempotency key with other content',
    413: 'Too many bytes or events',
    415: 'Another media type',
    422: 'The contract is broken',
    503: 'Try again later',
  })
  async publish(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
  ): Promise<Receipt | BatchOutcome[]> {
    const submission = readSubmission(request.body, request.headers['content-type'] ?? '', signatureOf(request));
    const answers = await this.commands.execute(new PublishEventsCommand(submission.elements, actor, Date.now()));
    const outcomes = answers.map((answer) => (answer.ok ? { ...answer, receipt: this.proofLink.addTo(answer.receipt) } : answer));
    if (!submission.batch) return single(outcomes[0]!, reply);
    void reply.code(200);
    return outcomes.map(batchOutcome);
  }
}

function single(outcome: SubmissionOutcome, reply: FastifyReply): Receipt {
  if (!outcome.ok) throw outcome.refusal;
  void reply.code(outcome.receipt.status === 'accepted' ? 201 : 200).header('location', `/v1/events/${outcome.id}`);
  return outcome.receipt;
}
