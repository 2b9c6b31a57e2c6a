import type { Act } from '@quanlian/access';

export const PROPOSAL_STATES = ['open', 'granted', 'refused', 'withdrawn', 'expired'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** What happened to a proposal. Each is an event that everybody reads. */
export interface ProposalStep {
  kind: 'requested' | 'granted' | 'refused' | 'withdrawn' | 'expired';
  by: string;
  role: string;
  at: number;
  reason?: string;
}

/** An act that waits for the second person, or that has found one. Times are epoch milliseconds. */
export interface Proposal {
  id: string;
  act: Act;
  /** what the act is about, `<kind>:<value>` */
  subject: string;
  jurisdiction: string;
  /** who speaks in the events of this proposal */
  agency: string;
  organ: string;
  caseId?: string;
  /** what is to be done, as the act's own command reads it */
  command: Readonly<Record<string, unknown>>;
  approversNeeded: number;
  expiresAt: number;
  state: ProposalState;
  steps: readonly ProposalStep[];
}

/** The officer of the first step. */
export const proposedBy = ({ steps }: Pick<Proposal, 'steps'>): string => steps[0]!.by;
/** Officers who have agreed so far. */
export const approvers = ({ steps }: Pick<Proposal, 'steps'>): string[] => steps.filter(({ kind }) => kind === 'granted').map(({ by }) => by);
