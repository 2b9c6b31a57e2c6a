import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { maskFacts, maskKeyText, type Mask } from '@quanlian/access';
import { formatBeijing } from '@quanlian/contracts';
import { PROPOSAL_STATES, type Proposal } from './proposal';

export class StepResponse {
  @ApiProperty() kind!: string;
  @ApiProperty() by!: string;
  @ApiProperty() role!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiPropertyOptional() reason?: string;
}

/** A proposal as the routes show it. */
export class ProposalResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() act!: string;
  @ApiProperty() subject!: string;
  @ApiProperty() jurisdiction!: string;
  @ApiProperty({ example: '/energy/bureau' }) source!: string;
  @ApiPropertyOptional() caseId?: string;
  @ApiProperty({ type: Object }) command!: Record<string, unknown>;
  @ApiProperty({ type: 'integer' }) approversNeeded!: number;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
  @ApiProperty({ enum: PROPOSAL_STATES }) state!: string;
  @ApiProperty({ type: [StepResponse] }) steps!: StepResponse[];
}

/** A proposal as somebody may see it; an approver sees of the command what they are shown of such facts anywhere. */
export function proposalResponse(proposal: Proposal, mask: Mask): ProposalResponse {
  const origin = { suppliedBy: proposal.agency };
  const { keys, facts, ...rest } = proposal.command;
  return {
    id: proposal.id,
    act: proposal.act,
    subject: String(maskKeyText(proposal.subject, mask, origin)),
    jurisdiction: proposal.jurisdiction,
    source: `/${proposal.agency}/${proposal.organ}`,
    ...(proposal.caseId && { caseId: proposal.caseId }),
    command: {
      ...maskFacts('', rest, mask, origin),
      ...(Array.isArray(keys) && { keys: keys.map((key) => maskKey(key, mask, origin)) }),
      ...(facts !== undefined && { facts: maskFacts('', facts as Record<string, unknown>, mask, origin) }),
    },
    approversNeeded: proposal.approversNeeded,
    expiresAt: formatBeijing(proposal.expiresAt),
    state: proposal.state,
    steps: proposal.steps.map((step) => ({
      ...step,
      by: String(mask({ ...origin, kind: 'official', value: step.by })),
      ...(step.reason !== undefined && { reason: String(mask({ ...origin, kind: 'text', value: step.reason })) }),
      at: formatBeijing(step.at),
    })),
  };
}

function maskKey(key: unknown, mask: Mask, origin: { suppliedBy: string }): unknown {
  const { kind, value, role } = (key ?? {}) as Partial<Record<string, string>>;
  if (kind === undefined || value === undefined) return mask({ ...origin, value: key });
  const shown = String(maskKeyText(`${kind}:${value}`, mask, origin, role));
  return { kind, value: shown.startsWith(`${kind}:`) ? shown.slice(kind.length + 1) : shown, role };
}
