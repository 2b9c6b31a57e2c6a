import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { EvaluationFindingResponse } from '../finding.response';
import { AnswerFindingCommand } from './answer-finding.command';
import { AnswerFindingRequest } from './answer-finding.request';

@ApiTags('evaluation')
@Access({ command: 'answer-evaluation' })
@Controller('v1/evaluation/findings/:id/response')
export class AnswerFindingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({
    operationId: 'answerEvaluationFinding',
    summary: 'Answer a finding for your agency; an answer after the deadline is late, and counts',
  })
  @ApiCreatedResponse({ type: EvaluationFindingResponse })
  @ApiProblems({ 403: 'Another agency is asked', 404: 'No such finding of your agency in your area', 409: 'The finding is closed' })
  answer(@Param('id') id: string, @Body() { text }: AnswerFindingRequest, @CurrentReading() reading: Reading): Promise<EvaluationFindingResponse> {
    return this.commands.execute(new AnswerFindingCommand(id, text, reading));
  }
}
