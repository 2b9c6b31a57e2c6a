import { actInfo, covers, mayApprove, mayPropose, roleOf, type Act, type Actor } from '@quanlian/access';
import { formatBeijing } from '@quanlian/contracts';
import { ApprovalRefused } from './approval.errors';
import { approvers, proposedBy, type Proposal, type ProposalStep } from './proposal';

/** A proposal before it has a state; `expiresAt` is epoch milliseconds. */
export type NewProposal = Pick<Proposal, 'id' | 'act' | 'subject' | 'jurisdiction' | 'agency' | 'organ' | 'caseId' | 'command' | 'expiresAt'> & {
  reason?: string;
};

function named(actor: Actor, act: Act, may: (actor: Actor, act: Act) => boolean): { by: string; role: string } {
  const role = roleOf(actor);
  if (actor.officer !== undefined && role !== undefined && may(actor, act)) return { by: actor.officer, role };
  throw new ApprovalRefused(
    'approval.role-not-allowed',
    `Found ${actor.officer ? `role ${role ?? 'none'}` : 'a system'}, expected a named officer who may take part in "${act}".`,
  );
}

function within(actor: Actor, jurisdiction: string): void {
  if (covers(actor.jurisdiction, jurisdiction)) return;
  throw new ApprovalRefused(
    'approval.outside-jurisdiction',
    `Found jurisdiction ${actor.jurisdiction || 'none'}, expected one that covers ${jurisdiction}.`,
  );
}

/** For whoever has to look something up before there is a proposal: refuses those who may not make it, as `propose` would. */
export function requireProposer(actor: Actor, act: Act, jurisdiction: string): { by: string; role: string } {
  const officer = named(actor, act, mayPropose);
  within(actor, jurisdiction);
  return officer;
}

/** The first person names the act, and everything about it: nothing is added later. */
export function propose(given: NewProposal, actor: Actor, now: number): Proposal {
  const { reason, ...proposal } = given;
  const officer = requireProposer(actor, given.act, given.jurisdiction);
  const step: ProposalStep = { kind: 'requested', ...officer, at: now, ...(reason !== undefined && { reason }) };
  return { ...proposal, approversNeeded: actInfo(given.act).approvers, state: 'open', steps: [step] };
}

/** Time closes a proposal by itself; nobody has to come and look. */
export function asOf(proposal: Proposal, now: number): Proposal {
  if (proposal.state !== 'open' || now < proposal.expiresAt) return proposal;
  const step: ProposalStep = { kind: 'expired', by: 'system', role: 'clock', at: proposal.expiresAt, reason: 'expired' };
  return { ...proposal, state: 'expired', steps: [...proposal.steps, step] };
}

function stillOpen(proposal: Proposal, now: number): void {
  const { state } = asOf(proposal, now);
  if (state === 'open') return;
  throw new ApprovalRefused(
    'approval.closed',
    `The proposal is ${state}${state === 'expired' ? ` since ${formatBeijing(proposal.expiresAt)}` : ''}; propose the act again.`,
  );
}

/** One more person agrees. With the last one needed the act is granted. */
export function grant(proposal: Proposal, actor: Actor, now: number, reason?: string): Proposal {
  const { by, role } = named(actor, proposal.act, mayApprove);
  within(actor, proposal.jurisdiction);
  if (by === proposedBy(proposal)) throw new ApprovalRefused('approval.own-proposal', `${by} proposed this; expected somebody else.`);
  stillOpen(proposal, now);
  if (approvers(proposal).includes(by)) throw new ApprovalRefused('approval.decided-before', `${by} has approved; expected one more officer.`);
  const steps: ProposalStep[] = [...proposal.steps, { kind: 'granted', by, role, at: now, ...(reason !== undefined && { reason }) }];
  const complete = approvers({ steps }).length >= proposal.approversNeeded;
  return { ...proposal, steps, state: complete ? 'granted' : 'open' };
}

/** One refusal is enough. Who has approved may still change their mind while others are waited for. */
export function refuse(proposal: Proposal, actor: Actor, now: number, reason: string): Proposal {
  const { by, role } = named(actor, proposal.act, mayApprove);
  within(actor, proposal.jurisdiction);
  if (by === proposedBy(proposal))
    throw new ApprovalRefused('approval.own-proposal', `${by} proposed this and may withdraw it; expected somebody else.`);
  stillOpen(proposal, now);
  return { ...proposal, state: 'refused', steps: [...proposal.steps, { kind: 'refused', by, role, at: now, reason }] };
}

/** By the proposer alone, while the proposal is open; else throws ApprovalRefused. */
export function withdraw(proposal: Proposal, actor: Actor, now: number, reason: string): Proposal {
  if (actor.officer !== proposedBy(proposal)) throw new ApprovalRefused('approval.not-proposer', 'Expected the officer who proposed the act.');
  stillOpen(proposal, now);
  const step: ProposalStep = { kind: 'withdrawn', by: actor.officer, role: 'proposer', at: now, reason };
  return { ...proposal, state: 'withdrawn', steps: [...proposal.steps, step] };
}
