import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { DECIDING } from '../proposal/decision-problems';
import { ProposalResponse } from '../proposal/proposal.response';
import { GrantProposalCommand } from './grant-proposal.command';
import { GrantProposalRequest } from './grant-proposal.request';

@ApiTags('approvals')
@Access({ command: 'decide-act' })
@Controller('v1/approvals/:id/grant')
export class GrantProposalController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Approve; with the last approval needed the act is carried out' })
  @ApiOkResponse({ type: ProposalResponse })
  @ApiProblems(DECIDING)
  grant(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: GrantProposalRequest,
    @CurrentReading() reading: Reading,
  ): Promise<ProposalResponse> {
    return this.commands.execute(new GrantProposalCommand(id, request, reading));
  }
}
