import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import type { ProposalResponse } from '@quanlian/approval';
import { ApiProposal } from '../api-proposal.decorator';
import { WaiveObligationCommand } from './waive-obligation.command';
import { WaiveObligationRequest } from './waive-obligation.request';

@ApiTags('officer acts')
@Access({ command: 'propose-act' })
@Controller('v1/cases/:caseId/obligations/:policyId/waiver')
export class WaiveObligationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiProposal('Propose to waive a duty of this case, or one of its repetitions', 'The duty is done or waived already')
  waive(
    @Param('caseId') caseName: string,
    @Param('policyId') policyId: string,
    @Body() request: WaiveObligationRequest,
    @CurrentReading() reading: Reading,
  ): Promise<ProposalResponse> {
    return this.commands.execute(new WaiveObligationCommand(caseName, policyId, request, reading));
  }
}
