import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { ApiAct } from '../api-act.decorator';
import { DisputeRaisedResponse } from './dispute-raised.response';
import { RaiseDisputeCommand } from './raise-dispute.command';
import { RaiseDisputeRequest } from './raise-dispute.request';

@ApiTags('officer acts')
@Access({ command: 'raise-dispute' })
@Controller('v1/cases/:caseId/disputes')
export class RaiseDisputeController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiAct('Dispute a record of this case; duties that it opened or met are provisional until the dispute ends', { answer: DisputeRaisedResponse })
  raise(@Param('caseId') caseName: string, @Body() request: RaiseDisputeRequest, @CurrentActor() actor: Actor): Promise<DisputeRaisedResponse> {
    return this.commands.execute(new RaiseDisputeCommand(caseName, request, actor));
  }
}
