import type { ObligationStatus } from './meeting';
import type { Waiver } from './waiver';

/** One duty, or one repetition of it; instants are epoch milliseconds, `openedBy` and `metBy` ids of events. */
export interface ObligationState {
  policyId: string;
  /** number of the repetition, from 1; absent where the duty does not repeat */
  instance?: number;
  openedBy: string;
  openedAt: number;
  dueAt: number;
  status: ObligationStatus;
  metBy?: string;
  metAt?: number;
  /** where officers waived it: who and why */
  waiver?: Waiver;
  /** ids of the standing disputes about the trigger or the act: what rests on them is provisional */
  disputes?: readonly string[];
  deadlineBasis: string | null;
  responsible: readonly string[];
  titleZh: string;
  titleEn: string;
  /** when the status changes if nothing else arrives */
  nextInstant?: number;
}

/** The duties of a case at one instant. */
export interface ObligationLedger {
  states: ObligationState[];
  /** earliest future instant at which a state changes or appears */
  nextInstant?: number;
}
