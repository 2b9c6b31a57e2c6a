import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import type { ProposalResponse } from '@quanlian/approval';
import { ApiProposal } from '../api-proposal.decorator';
import { DiscloseCaseCommand } from './disclose-case.command';
import { DiscloseCaseRequest } from './disclose-case.request';

@ApiTags('officer acts')
@Access({ command: 'propose-act' })
@Controller('v1/cases/:caseId/disclosure')
export class DiscloseCaseController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiProposal(
    'Propose to disclose this case, or kinds of its values, to one agency of another division until a day',
    'It cannot be decided any more',
  )
  disclose(@Param('caseId') caseName: string, @Body() request: DiscloseCaseRequest, @CurrentReading() reading: Reading): Promise<ProposalResponse> {
    return this.commands.execute(new DiscloseCaseCommand(caseName, request, reading));
  }
}
