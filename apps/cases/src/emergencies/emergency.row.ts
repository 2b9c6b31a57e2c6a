import type { Emergency, ReviewOutcome } from './emergency';

export interface EmergencyRow {
  emergency_id: string;
  case_id: string;
  number: string;
  operator: string;
  jurisdiction: string;
  officer: string;
  role: string;
  agency: string | null;
  reason: string;
  at: Date;
  expires_at: Date;
  review_due_at: Date;
  reviewer: string | null;
  reviewer_role: string;
  outcome: ReviewOutcome;
  review_reason: string;
  reviewed_at: Date;
}

export const SELECT_EMERGENCY = `
  select e.emergency_id, e.case_id, e.number, e.operator, e.jurisdiction, e.officer, e.role, e.agency, e.reason, e.at, e.expires_at, e.review_due_at,
    r.officer as reviewer, r.role as reviewer_role, r.outcome, r.reason as review_reason, r.at as reviewed_at
  from emergency e left join emergency_review r on r.emergency_id = e.emergency_id`;

export function emergencyOf(row: EmergencyRow): Emergency {
  const { number, operator, jurisdiction, officer, role, reason, reviewer, outcome } = row;
  return {
    emergencyId: row.emergency_id,
    caseId: row.case_id,
    number,
    operator,
    jurisdiction,
    officer,
    role,
    agency: row.agency ?? undefined,
    reason,
    at: row.at.getTime(),
    expiresAt: row.expires_at.getTime(),
    reviewDueAt: row.review_due_at.getTime(),
    ...(reviewer !== null && {
      review: { by: reviewer, role: row.reviewer_role, outcome, reason: row.review_reason, at: row.reviewed_at.getTime() },
    }),
  };
}
