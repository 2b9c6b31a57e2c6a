import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { ActResponse } from '../act.response';
import { ApiAct } from '../api-act.decorator';
import { WithdrawDisputeCommand } from './withdraw-dispute.command';
import { WithdrawDisputeRequest } from './withdraw-dispute.request';

@ApiTags('officer acts')
@Access({ command: 'raise-dispute' })
@Controller('v1/cases/:caseId/disputes/:disputeId/withdrawal')
export class WithdrawDisputeController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiAct('Withdraw your own dispute, with a reason', { problems: { 409: 'The dispute is over' } })
  withdraw(
    @Param('caseId') caseName: string,
    @Param('disputeId') disputeId: string,
    @Body() request: WithdrawDisputeRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ActResponse> {
    return this.commands.execute(new WithdrawDisputeCommand(caseName, disputeId, request, actor));
  }
}
