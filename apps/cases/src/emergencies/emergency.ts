/** What the lead found when looking into an emergency access. */
export const REVIEW_OUTCOMES = ['justified', 'unjustified'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

export interface Review {
  by: string;
  role: string;
  outcome: ReviewOutcome;
  reason: string;
  at: number;
}

/** Somebody opened a case beyond the own area because it could not wait. Nobody allowed it before, so somebody else looks into it afterwards. */
export interface Emergency {
  /** id of its event, too */
  emergencyId: string;
  caseId: string;
  number: string;
  /** key text of the operator when the glass was broken */
  operator: string;
  /** of the case */
  jurisdiction: string;
  officer: string;
  role: string;
  agency: string | undefined;
  reason: string;
  at: number;
  expiresAt: number;
  reviewDueAt: number;
  review?: Review;
}

/** The access ends with its time, and at once when it was reviewed. */
export const isRunning = ({ expiresAt, review }: Pick<Emergency, 'expiresAt' | 'review'>, now: number): boolean => !review && now < expiresAt;

/** A review is open until somebody closes it; past its time it is overdue and still open. */
export const isOverdue = ({ reviewDueAt, review }: Pick<Emergency, 'reviewDueAt' | 'review'>, now: number): boolean => !review && now >= reviewDueAt;
