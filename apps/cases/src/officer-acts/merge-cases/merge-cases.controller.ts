import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import type { ProposalResponse } from '@quanlian/approval';
import { ApiProposal } from '../api-proposal.decorator';
import { MergeCasesCommand } from './merge-cases.command';
import { MergeCasesRequest } from './merge-cases.request';

@ApiTags('officer acts')
@Access({ command: 'propose-act' })
@Controller('v1/cases/:caseId/merger')
export class MergeCasesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiProposal('Propose that this case and another are one', 'They are one case already')
  merge(@Param('caseId') caseName: string, @Body() request: MergeCasesRequest, @CurrentReading() reading: Reading): Promise<ProposalResponse> {
    return this.commands.execute(new MergeCasesCommand(caseName, request, reading));
  }
}
