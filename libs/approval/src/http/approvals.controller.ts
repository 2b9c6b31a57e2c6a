import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, Masking, type Reading } from '@quanlian/access';
import { ApiProblems, ScopedReader } from '@quanlian/service-kit';
import { ApprovalRefused } from '../proposal/approval.errors';
import { asOf, grant, refuse, withdraw } from '../proposal/decide';
import type { Proposal } from '../proposal/proposal';
import { ProposalRepository } from '../store/proposal.repository';
import { Approvals } from './approvals';
import { GrantRequest, ProposalRequest, ReasonRequest } from './proposal.request';
import { proposalResponse, ProposalResponse } from './proposal.response';

const DECIDING = { 403: 'Not your role, your area or your own proposal', 404: 'No such proposal', 409: 'Closed, or you have approved it' };

@ApiTags('approvals')
@Controller('v1/approvals')
export class ApprovalsController {
  constructor(
    private readonly approvals: Approvals,
    private readonly proposals: ProposalRepository,
    private readonly reader: ScopedReader,
    private readonly masking: Masking,
  ) {}

  @Post()
  @Access({ command: 'propose-act' })
  @ApiOperation({ summary: 'Propose a coercive act; it happens when another named officer approves it in time' })
  @ApiCreatedResponse({ type: ProposalResponse })
  @ApiProblems({ 403: 'Not your role, agency or area', 422: 'Not an act of this service, or it could not be carried out as proposed' })
  async propose(@Body() request: ProposalRequest, @CurrentReading() reading: Reading): Promise<ProposalResponse> {
    return this.answer(await this.approvals.propose(request, reading.actor), reading);
  }

  @Get()
  @Access({ read: 'approval' })
  @ApiOperation({ summary: 'Proposals of your area, newest deadline first' })
  @ApiQuery({ name: 'state', required: false })
  @ApiOkResponse({ type: [ProposalResponse] })
  list(@CurrentReading() reading: Reading, @Query('state') state?: string): Promise<ProposalResponse[]> {
    return this.reader.read(reading, 'approval', async ({ em, scope, mask }) =>
      (await this.proposals.list(em, scope, state)).map((proposal) => proposalResponse(asOf(proposal, Date.now()), mask)),
    );
  }

  @Get(':id')
  @Access({ read: 'approval' })
  @ApiOperation({ summary: 'One proposal with every step' })
  @ApiOkResponse({ type: ProposalResponse })
  @ApiProblems({ 404: 'No such proposal in your area' })
  show(@Param('id', ParseUUIDPipe) id: string, @CurrentReading() reading: Reading): Promise<ProposalResponse> {
    return this.reader.read(reading, 'approval', async ({ em, scope, mask }) => {
      const proposal = await this.proposals.find(em, scope, id);
      if (!proposal) throw new ApprovalRefused('approval.not-found', `Found no proposal ${id} in your area.`);
      return proposalResponse(asOf(proposal, Date.now()), mask);
    });
  }

  @Post(':id/grant')
  @HttpCode(200)
  @Access({ command: 'decide-act' })
  @ApiOperation({ summary: 'Approve; with the last approval needed the act is carried out' })
  @ApiOkResponse({ type: ProposalResponse })
  @ApiProblems(DECIDING)
  async grant(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: GrantRequest,
    @CurrentReading() reading: Reading,
  ): Promise<ProposalResponse> {
    return this.answer(await this.approvals.decide(id, reading.actor, (proposal, now) => grant(proposal, reading.actor, now, reason)), reading);
  }

  @Post(':id/refusal')
  @HttpCode(200)
  @Access({ command: 'decide-act' })
  @ApiOperation({ summary: 'Refuse, with a reason' })
  @ApiOkResponse({ type: ProposalResponse })
  @ApiProblems(DECIDING)
  async refuse(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonRequest,
    @CurrentReading() reading: Reading,
  ): Promise<ProposalResponse> {
    return this.answer(await this.approvals.decide(id, reading.actor, (proposal, now) => refuse(proposal, reading.actor, now, reason)), reading);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Access({ command: 'propose-act' })
  @ApiOperation({ summary: 'Withdraw your own proposal, with a reason' })
  @ApiOkResponse({ type: ProposalResponse })
  @ApiProblems(DECIDING)
  async withdraw(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonRequest,
    @CurrentReading() reading: Reading,
  ): Promise<ProposalResponse> {
    return this.answer(await this.approvals.decide(id, reading.actor, (proposal, now) => withdraw(proposal, reading.actor, now, reason)), reading);
  }

  private answer(proposal: Proposal, { actor, purpose }: Reading): ProposalResponse {
    return proposalResponse(proposal, this.masking.for(actor, purpose));
  }
}
