import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import type { ProposalResponse } from '@quanlian/approval';
import { ApiProposal } from '../api-proposal.decorator';
import { UnmaskFieldsCommand } from './unmask-fields.command';
import { UnmaskFieldsRequest } from './unmask-fields.request';

@ApiTags('officer acts')
@Access({ command: 'propose-act' })
@Controller('v1/cases/:caseId/unmasking')
export class UnmaskFieldsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiProposal('Propose to be shown masked kinds of values of this case, for a purpose and a time; two approvers', 'They have decided already')
  unmask(@Param('caseId') caseName: string, @Body() request: UnmaskFieldsRequest, @CurrentReading() reading: Reading): Promise<ProposalResponse> {
    return this.commands.execute(new UnmaskFieldsCommand(caseName, request, reading));
  }
}
