import type { Finding } from '@quanlian/cross-check';
import type { ObligationState } from '@quanlian/obligations';

/** In the order of a case's life; a clearing or a closing may come at any time. */
export type CaseStatus = 'suspected' | 'confirmed' | 'shut-down' | 'cleared' | 'closed';

/** One event as the file tells it. */
export interface TimelineEntry {
  eventId: string;
  type: string;
  zh: string;
  en: string;
  agency: string;
  organ: string;
  jurisdiction: string;
  occurredAt: number;
  recordedAt: number;
  /** recorded more than 24 h before it was accepted (补录) */
  backfilled: boolean;
  mark?: 'corrected' | 'retracted';
  /** the corrections that made the mark, in arrival order */
  markedBy?: readonly string[];
}

/**
 * Due and late follow from the duties; none-found is an agency's statement that there is nothing to end. What rests on a record that somebody
 * contests is disputed, whatever it says.
 */
export type LinkState = 'done' | 'none-found' | 'due' | 'late' | 'disputed' | 'reversed' | 'not-applicable';

/** One measure of the full chain (全链条), and how far it is. */
export interface ChainLink {
  link: string;
  zh: string;
  state: LinkState;
  /** ids of the events that prove the state */
  because: readonly string[];
  /** of the earliest duty that waits for this link */
  dueAt?: number;
  /** ids of the disputes that stand about the events that prove it */
  disputes?: readonly string[];
}

/** A measure that lost its ground, and its undoing by the agency that imposed it. */
export interface Restoration {
  /** the event that imposed it */
  measureId: string;
  leg: string;
  agency: string;
  organ: string;
  reason: 'clearing' | 'appeal' | 'retraction';
  /** the clearing, the decision on the appeal or the correction that took the ground */
  groundId: string;
  openedAt: number;
  dueAt: number;
  status: 'due' | 'late' | 'undone' | 'undone-late';
  undoneBy?: string;
  undoneAt?: number;
}

/** A record of the case that somebody contests (异议核查): its issuer corrects or retracts it, or it is withdrawn, by a deadline. */
export interface DisputeState {
  disputeId: string;
  /** the contested record, its type and who issued it */
  eventId: string;
  type: string;
  agency: string;
  organ: string;
  openedAt: number;
  dueAt: number;
  deadlineBasis: string;
  status: 'open' | 'overdue' | 'withdrawn' | 'corrected' | 'retracted';
  endedBy?: string;
  /** measures that rest on the record, while the dispute stands */
  provisional?: readonly string[];
}

/** What a joint meeting (联席会议) decided about the case. */
export interface DecisionState {
  decisionId: string;
  /** day of the meeting */
  meetingOn: string;
  agencies: readonly string[];
  /** type of the event that carries it out */
  awaits: string;
  decision: string;
  openedAt: number;
  dueAt: number;
  status: 'open' | 'overdue' | 'met' | 'met-late';
  metBy?: string;
  metAt?: number;
}

/** Everything known about a case at one instant; instants are epoch milliseconds and appear as Beijing time in its bytes. */
export interface CaseFile {
  caseId: string;
  number: string;
  operator: string;
  relapseOf?: string;
  names: string[];
  keys: string[];
  jurisdiction: string;
  status: CaseStatus;
  openedAt: number;
  timeline: TimelineEntry[];
  /** leg → in force, ended, reversed, none found; `site` → suspected, confirmed, restarted, shut down, cleared */
  measures: Record<string, string>;
  chain: ChainLink[];
  findings: Finding[];
  obligations: ObligationState[];
  /** absent where no measure lost its ground */
  restorations?: Restoration[];
  /** absent where nobody contested a record */
  disputes?: DisputeState[];
  /** absent where no joint meeting decided anything */
  decisions?: DecisionState[];
  /** earliest future instant at which anything changes by itself */
  nextInstant?: number;
  eventCount: number;
}
