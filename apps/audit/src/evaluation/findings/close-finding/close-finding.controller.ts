import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { EvaluationFindingResponse } from '../finding.response';
import { CloseFindingCommand } from './close-finding.command';
import { CloseFindingRequest } from './close-finding.request';

@ApiTags('evaluation')
@Access({ command: 'evaluate' })
@Controller('v1/evaluation/findings/:id/closing')
export class CloseFindingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({
    operationId: 'closeEvaluationFinding',
    summary: 'Close a finding that another evaluator issued, once it was answered or its deadline is past',
  })
  @ApiCreatedResponse({ type: EvaluationFindingResponse })
  @ApiProblems({ 403: 'You issued it yourself', 404: 'No such finding in your area', 409: 'It is closed, or the agency can still answer' })
  close(@Param('id') id: string, @Body() request: CloseFindingRequest, @CurrentReading() reading: Reading): Promise<EvaluationFindingResponse> {
    return this.commands.execute(new CloseFindingCommand(id, request, reading));
  }
}
