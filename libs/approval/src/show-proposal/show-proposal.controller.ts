import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { ProposalResponse } from '../proposal/proposal.response';
import { ShowProposalQuery } from './show-proposal.query';

@ApiTags('approvals')
@Access({ read: 'approval', unrecorded: 'a proposal is handed to those who decide it, and each step is an event' })
@Controller('v1/approvals/:id')
export class ShowProposalController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'One proposal with every step' })
  @ApiOkResponse({ type: ProposalResponse })
  @ApiProblems({ 404: 'No such proposal in your area' })
  show(@Param('id', ParseUUIDPipe) id: string, @CurrentReading() reading: Reading): Promise<ProposalResponse> {
    return this.queries.execute(new ShowProposalQuery(id, reading));
  }
}
