import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { DECIDING } from '../proposal/decision-problems';
import { ProposalResponse } from '../proposal/proposal.response';
import { WithdrawProposalCommand } from './withdraw-proposal.command';
import { WithdrawProposalRequest } from './withdraw-proposal.request';

@ApiTags('approvals')
@Access({ command: 'propose-act' })
@Controller('v1/approvals/:id/withdrawal')
export class WithdrawProposalController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Withdraw your own proposal, with a reason' })
  @ApiOkResponse({ type: ProposalResponse })
  @ApiProblems(DECIDING)
  withdraw(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: WithdrawProposalRequest,
    @CurrentReading() reading: Reading,
  ): Promise<ProposalResponse> {
    return this.commands.execute(new WithdrawProposalCommand(id, request, reading));
  }
}
