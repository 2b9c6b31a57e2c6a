import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { ProposalResponse } from '../proposal/proposal.response';
import { ListProposalsQuery } from './list-proposals.query';
import { ListProposalsRequest } from './list-proposals.request';

@ApiTags('approvals')
@Access({ read: 'approval', unrecorded: 'a proposal is handed to those who decide it, and each step is an event' })
@Controller('v1/approvals')
export class ListProposalsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Proposals of your area, newest deadline first' })
  @ApiOkResponse({ type: [ProposalResponse] })
  @ApiProblems({ 422: 'A parameter cannot be read' })
  list(@Query() { state }: ListProposalsRequest, @CurrentReading() reading: Reading): Promise<ProposalResponse[]> {
    return this.queries.execute(new ListProposalsQuery(state, reading));
  }
}
