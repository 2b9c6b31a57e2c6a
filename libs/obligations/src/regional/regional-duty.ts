import type { ObligationStatus } from '../meeting';
import type { ObligationPolicy } from '../policy';

/** Whose duty it is: of each province or addressee, or of the nation once. */
export const REGIONAL_LEVELS = ['jurisdiction', 'national'] as const;
export type RegionalLevel = (typeof REGIONAL_LEVELS)[number];

/** Nobody waives a duty of a region, and none ends with the clearing of a site. */
export const REGIONAL_STATUSES = ['open', 'met', 'met-late', 'overdue'] as const satisfies readonly ObligationStatus[];
export type RegionalStatus = (typeof REGIONAL_STATUSES)[number];

/** One duty of one region, or one repetition of it; instants are epoch milliseconds, `openedBy` and `metBy` ids of events. */
export interface RegionalDutyState {
  policyId: string;
  level: RegionalLevel;
  /** division code of 6 digits; 000000 is the nation */
  region: string;
  /** `agency/organ` where the notice names who is to act */
  addressee?: string;
  /** number of the repetition, from 1; absent where the duty does not repeat */
  repetition?: number;
  /** how many repetitions are overdue; only on what `standingOf` gives */
  unmet?: number;
  /** the event that opened it; absent where the day of the notice did */
  openedBy?: string;
  openedAt: number;
  /** absent where the notice gives no time and neither do we */
  dueAt?: number;
  status: RegionalStatus;
  metBy?: string;
  metAt?: number;
}

/** A duty of one region before anything has happened. */
export interface RegionalInstance {
  policy: ObligationPolicy;
  level: RegionalLevel;
  region: string;
  addressee?: string;
}
