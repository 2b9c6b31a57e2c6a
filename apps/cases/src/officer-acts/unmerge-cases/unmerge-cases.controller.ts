import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import type { ProposalResponse } from '@quanlian/approval';
import { ApiProposal } from '../api-proposal.decorator';
import { UnmergeCasesCommand } from './unmerge-cases.command';
import { UnmergeCasesRequest } from './unmerge-cases.request';

@ApiTags('officer acts')
@Access({ command: 'propose-act' })
@Controller('v1/cases/:caseId/unmerger')
export class UnmergeCasesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiProposal('Propose to take back a merge; two approvers. The command lists the events that leave this case', 'The merge does not stand')
  unmerge(@Param('caseId') caseName: string, @Body() request: UnmergeCasesRequest, @CurrentReading() reading: Reading): Promise<ProposalResponse> {
    return this.commands.execute(new UnmergeCasesCommand(caseName, request, reading));
  }
}
