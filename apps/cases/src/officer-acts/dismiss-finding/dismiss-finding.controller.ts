import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import type { ProposalResponse } from '@quanlian/approval';
import { ApiProposal } from '../api-proposal.decorator';
import { DismissFindingCommand } from './dismiss-finding.command';
import { DismissFindingRequest } from './dismiss-finding.request';

@ApiTags('officer acts')
@Access({ command: 'propose-act' })
@Controller('v1/cases/:caseId/findings/dismissal')
export class DismissFindingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiProposal('Propose that a finding of this case is not followed up', 'No such finding is open')
  dismiss(@Param('caseId') caseName: string, @Body() request: DismissFindingRequest, @CurrentReading() reading: Reading): Promise<ProposalResponse> {
    return this.commands.execute(new DismissFindingCommand(caseName, request, reading));
  }
}
