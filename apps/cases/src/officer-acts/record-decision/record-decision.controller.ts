import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { ActResponse } from '../act.response';
import { ApiAct } from '../api-act.decorator';
import { RecordDecisionCommand } from './record-decision.command';
import { RecordDecisionRequest } from './record-decision.request';

@ApiTags('officer acts')
@Access({ command: 'record-decision' })
@Controller('v1/cases/:caseId/meeting-decisions')
export class RecordDecisionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiAct('What a joint meeting decided about the case: a task until an event of the named type comes from one of the agencies')
  record(@Param('caseId') caseName: string, @Body() request: RecordDecisionRequest, @CurrentActor() actor: Actor): Promise<ActResponse> {
    return this.commands.execute(new RecordDecisionCommand(caseName, request, actor));
  }
}
