import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { ProposalResponse } from '../proposal/proposal.response';
import { ProposeActCommand } from './propose-act.command';
import { ProposeActRequest } from './propose-act.request';

@ApiTags('approvals')
@Access({ command: 'propose-act' })
@Controller('v1/approvals')
export class ProposeActController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Propose a coercive act; it happens when another named officer approves it in time' })
  @ApiCreatedResponse({ type: ProposalResponse })
  @ApiProblems({ 403: 'Not your role, agency or area', 422: 'Not an act of this service, or it could not be carried out as proposed' })
  propose(@Body() request: ProposeActRequest, @CurrentReading() reading: Reading): Promise<ProposalResponse> {
    return this.commands.execute(new ProposeActCommand(request, reading));
  }
}
