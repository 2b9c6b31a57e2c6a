import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { SamplingPlanResponse } from '../sampling-plan.response';
import { PlanSampleCommand } from './plan-sample.command';
import { PlanSampleRequest } from './plan-sample.request';

@ApiTags('evaluation')
@Access({ command: 'evaluate' })
@Controller('v1/evaluation/sampling-plans')
export class PlanSampleController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Draw a stratified sample of events that anybody draws again from its seed; the plan is kept as it is' })
  @ApiCreatedResponse({ type: SamplingPlanResponse })
  @ApiProblems({ 409: 'No seed is stated, and the log has no published head yet', 422: 'The request breaks its contract, or nothing can be drawn' })
  plan(@Body() request: PlanSampleRequest, @CurrentReading() reading: Reading): Promise<SamplingPlanResponse> {
    return this.commands.execute(new PlanSampleCommand(request, reading));
  }
}
