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

/** Due and late follow from the duties; none-found is an agency's statement that there is nothing to end. */
export type LinkState = 'done' | 'none-found' | 'due' | 'late' | 'reversed' | 'not-applicable';

/** One measure of the full chain (全链条), and how far it is. */
export interface ChainLink {
  link: string;
  zh: string;
  state: LinkState;
  /** ids of the events that prove the state */
  because: readonly string[];
  /** of the earliest duty that waits for this link */
  dueAt?: number;
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
  /** earliest future instant at which anything changes by itself */
  nextInstant?: number;
  eventCount: number;
}
