import { ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { PROPOSAL_STATES, type ProposalState } from '../proposal/proposal';

export class ListProposalsRequest {
  @ApiPropertyOptional({ enum: PROPOSAL_STATES })
  @IsOptional()
  @Expects((value) => (PROPOSAL_STATES as readonly unknown[]).includes(value), `one of ${PROPOSAL_STATES.join(', ')}`)
  state?: ProposalState;
}
