import type { StoryLine } from '@quanlian/contracts';

export type { StoryLine };

/** One line of acts.jsonl: what an officer did after the line `after`. */
export interface StoryAct {
  after: number;
  at: string;
  act: string;
  by: string;
  second?: string;
  eventSeq?: number;
  caseOfSeq?: number;
  policyId?: string;
  triggerSeq?: number;
  rule?: string;
  aboutSeq?: number;
  resolves?: boolean;
  reason?: string;
}

export interface ExpectedFinding {
  code: string;
  slug?: string;
  case: string;
  severity: string;
  raisedAt: string;
  resolvedAt: string | null;
  becauseSeq: number[];
  resolvedBySeq: number | null;
  why?: string;
}

export interface ExpectedRegionalFinding {
  code: string;
  region: string;
  severity: string;
  raisedAt: string;
  becauseSeq: number[];
  why?: string;
}

export interface ExpectedObligation {
  policyId: string;
  case: string;
  openedBySeq: number;
  openedAt: string;
  dueAt: string;
  status: string;
  metBySeq: number | null;
  metAt: string | null;
  deadlineBasis: string;
}

export interface ExpectedSnapshot {
  asOf: string;
  comment?: string;
  measures: Record<string, Record<string, string>>;
  openFindings: string[];
  resolvedFindings: string[];
  obligations: ExpectedObligation[];
}

export interface Expected {
  title_zh: string;
  title_en: string;
  cases: Record<string, string>;
  caseOfSeq: Record<string, string>;
  findings: ExpectedFinding[];
  mustNotRaise: { code: string; why: string }[];
  /** of a region, not of a case: outside what is compared case by case */
  regionalFindings?: ExpectedRegionalFinding[];
  regionalMustNotRaise?: { code: string; seq: number; why: string }[];
  snapshots: ExpectedSnapshot[];
}

export interface Story {
  name: string;
  lines: readonly StoryLine[];
  acts: readonly StoryAct[];
  /** absent for a story that is only played */
  expected?: Expected;
}
