import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { ActResponse } from '../act.response';
import { ApiAct } from '../api-act.decorator';
import { UpholdDisputeCommand } from './uphold-dispute.command';
import { UpholdDisputeRequest } from './uphold-dispute.request';

@ApiTags('officer acts')
@Access({ command: 'uphold-dispute' })
@Controller('v1/cases/:caseId/disputes/:disputeId/upholding')
export class UpholdDisputeController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiAct('Uphold the dispute of another officer; it stands until the correction that you name has come', {
    problems: { 409: 'The dispute is over' },
  })
  uphold(
    @Param('caseId') caseName: string,
    @Param('disputeId') disputeId: string,
    @Body() request: UpholdDisputeRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ActResponse> {
    return this.commands.execute(new UpholdDisputeCommand(caseName, disputeId, request, actor));
  }
}
