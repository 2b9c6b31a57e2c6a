import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import type { ProposalResponse } from '@quanlian/approval';
import { ApiProposal } from '../api-proposal.decorator';
import { LiftVerdictCommand } from './lift-verdict.command';
import { LiftVerdictRequest } from './lift-verdict.request';

@ApiTags('officer acts')
@Access({ command: 'propose-act' })
@Controller('v1/cases/:caseId/verdict-lifting')
export class LiftVerdictController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiProposal('Propose to lift the verdict that this case and another are different; two approvers', 'No such verdict stands')
  lift(@Param('caseId') caseName: string, @Body() request: LiftVerdictRequest, @CurrentReading() reading: Reading): Promise<ProposalResponse> {
    return this.commands.execute(new LiftVerdictCommand(caseName, request, reading));
  }
}
