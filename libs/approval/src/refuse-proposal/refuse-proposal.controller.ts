import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { DECIDING } from '../proposal/decision-problems';
import { ProposalResponse } from '../proposal/proposal.response';
import { RefuseProposalCommand } from './refuse-proposal.command';
import { RefuseProposalRequest } from './refuse-proposal.request';

@ApiTags('approvals')
@Access({ command: 'decide-act' })
@Controller('v1/approvals/:id/refusal')
export class RefuseProposalController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Refuse, with a reason' })
  @ApiOkResponse({ type: ProposalResponse })
  @ApiProblems(DECIDING)
  refuse(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: RefuseProposalRequest,
    @CurrentReading() reading: Reading,
  ): Promise<ProposalResponse> {
    return this.commands.execute(new RefuseProposalCommand(id, request, reading));
  }
}
