import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { EvaluationFindingResponse } from '../finding.response';
import { IssueFindingCommand } from './issue-finding.command';
import { IssueFindingRequest } from './issue-finding.request';

@ApiTags('evaluation')
@Access({ command: 'evaluate' })
@Controller('v1/evaluation/findings')
export class IssueFindingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ operationId: 'issueEvaluationFinding', summary: 'Write down what was found, and ask an agency to answer by a deadline' })
  @ApiCreatedResponse({ type: EvaluationFindingResponse })
  @ApiProblems({ 404: 'An event or the plan is not in your area', 422: 'The request breaks its contract, or the division is not in your area' })
  issue(@Body() request: IssueFindingRequest, @CurrentReading() reading: Reading): Promise<EvaluationFindingResponse> {
    return this.commands.execute(new IssueFindingCommand(request, reading));
  }
}
