/** What an evaluator found, and what is asked of an agency by when. Written once. */
export interface Finding {
  id: string;
  issuedBy: string;
  /** Beijing time */
  issuedAt: string;
  /** who is to answer */
  agency: string;
  /** six digits */
  jurisdiction: string;
  title: string;
  text: string;
  /** ids of the events on which it rests */
  events: readonly string[];
  planId?: string;
  controlTest?: string;
  /** Beijing time */
  dueAt: string;
}

export const OUTCOMES = ['remedied', 'not-remedied', 'withdrawn'] as const;

/** An answer of the agency, or the end. Steps are added and never changed. */
export interface FindingStep {
  findingId: string;
  /** from 1 */
  place: number;
  kind: 'response' | 'closing';
  by: string;
  /** Beijing time */
  at: string;
  text: string;
  outcome?: (typeof OUTCOMES)[number];
}

export interface FindingWithSteps {
  finding: Finding;
  steps: readonly FindingStep[];
}

export const FINDING_STATUSES = ['open', 'overdue', 'answered', 'closed'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** An answer counts whenever it came; without one the deadline decides. */
export function statusOf({ finding, steps }: FindingWithSteps, now: number): FindingStatus {
  if (steps.some(({ kind }) => kind === 'closing')) return 'closed';
  if (steps.length > 0) return 'answered';
  return now > Date.parse(finding.dueAt) ? 'overdue' : 'open';
}
