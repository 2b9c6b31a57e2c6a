import { derivedId, formatBeijing, operatorKey, ownEvent, type Agency, type QuanlianEvent } from '@quanlian/contracts';
import { proposedBy, type Proposal, type ProposalStep } from './proposal';

/** Withdrawn and expired end a proposal as a refusal does; the role says whose act it was. */
const CODE_OF: Readonly<Record<ProposalStep['kind'], string>> = {
  requested: 'approval.requested',
  granted: 'approval.granted',
  refused: 'approval.refused',
  withdrawn: 'approval.refused',
  expired: 'approval.refused',
};

function factsOf(proposal: Proposal, { kind, by, role, reason }: ProposalStep): Record<string, unknown> {
  const common = {
    approvalId: proposal.id,
    ...(proposal.caseId && { caseId: proposal.caseId }),
    action: proposal.act,
    proposedBy: proposedBy(proposal),
  };
  const why = reason === undefined ? {} : { reason };
  return kind === 'requested'
    ? { ...common, approversNeeded: proposal.approversNeeded, dueAt: formatBeijing(proposal.expiresAt), ...why }
    : { ...common, by, role, ...why };
}

/** One step as the event that tells it. The same step gives the same id, so telling it twice changes nothing. */
export function eventOfStep(proposal: Proposal, nth: number): QuanlianEvent {
  const step = proposal.steps[nth]!;
  return ownEvent({
    id: derivedId(step.at, 'approval', proposal.id, String(nth)),
    code: CODE_OF[step.kind],
    agency: proposal.agency as Agency,
    organ: proposal.organ,
    about: operatorKey(proposal.subject),
    jurisdiction: proposal.jurisdiction,
    at: step.at,
    facts: factsOf(proposal, step),
  });
}
