import type { Act } from '@quanlian/access';
import type { Proposal, ProposalState, ProposalStep } from '../proposal/proposal';

export interface ProposalRow {
  id: string;
  act: string;
  subject: string;
  jurisdiction: string;
  agency: string;
  organ: string;
  case_id: string | null;
  command: Record<string, unknown>;
  approvers_needed: number;
  expires_at: Date;
  state: string;
  steps: { kind: string; officer: string; role: string; at: string; reason: string | null }[];
}

/** A proposal with its steps in order. */
export const SELECT_PROPOSAL = `
  SELECT p.*, (
    SELECT jsonb_agg(jsonb_build_object('kind', s.kind, 'officer', s.officer, 'role', s.role, 'at', s.at, 'reason', s.reason) ORDER BY s.nth)
    FROM proposal_step s WHERE s.proposal_id = p.id) AS steps
  FROM proposal p`;

export const proposalOf = (row: ProposalRow): Proposal => ({
  id: row.id,
  act: row.act as Act,
  subject: row.subject,
  jurisdiction: row.jurisdiction,
  agency: row.agency,
  organ: row.organ,
  ...(row.case_id !== null && { caseId: row.case_id }),
  command: row.command,
  approversNeeded: row.approvers_needed,
  expiresAt: row.expires_at.getTime(),
  state: row.state as ProposalState,
  steps: row.steps.map(({ kind, officer, role, at, reason }) => ({
    kind: kind as ProposalStep['kind'],
    by: officer,
    role,
    at: Date.parse(at),
    ...(reason !== null && { reason }),
  })),
});
