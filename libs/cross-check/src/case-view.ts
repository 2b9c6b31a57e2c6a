import type { EffectiveEvent } from '@quanlian/contracts';
import { groupedIn, listed } from './reading/carried';

/** A named person's note on a finding. */
export interface FindingNote {
  rule: string;
  aboutEventId: string;
  resolves: boolean;
  at: number;
  reason: string;
}

/** A past answer on an obligation that a late event changed. */
export interface Restatement {
  obligation: string;
  eventId: string;
  before: string;
  after: string;
}

/** What is known at one instant. The lists may grow at their end until the next question; they never change otherwise. */
export interface CaseView {
  now: number;
  /** of this episode, known at `now`, corrections applied, in arrival order */
  events: readonly EffectiveEvent[];
  /** of the same operator's earlier episodes */
  earlier: readonly EffectiveEvent[];
  of(type: string): readonly EffectiveEvent[];
  earlierOf(type: string): readonly EffectiveEvent[];
  byId(id: string): EffectiveEvent | undefined;
  notes: readonly FindingNote[];
  restatements?: readonly Restatement[];
}

export interface CaseViewInput {
  now: number;
  events: readonly EffectiveEvent[];
  earlier?: readonly EffectiveEvent[];
  notes?: readonly FindingNote[];
  restatements?: readonly Restatement[];
}

const NONE: readonly EffectiveEvent[] = [];

export const ofTypeIn = (events: readonly EffectiveEvent[], type: string): readonly EffectiveEvent[] =>
  groupedIn(events, 'type', (event) => [event.type]).get(type) ?? NONE;

export function caseView({ now, events, earlier = NONE, notes = [], restatements }: CaseViewInput): CaseView {
  const ids = new Map([...earlier, ...events].map((event) => [event.id, event]));
  return {
    now,
    events,
    earlier,
    notes,
    restatements,
    of: (type) => ofTypeIn(events, type),
    earlierOf: (type) => ofTypeIn(earlier, type),
    byId: (id) => ids.get(id),
  };
}

function noteIn({ type, facts, recordedAt }: EffectiveEvent): FindingNote | undefined {
  if (type !== 'finding.noted') return undefined;
  return { rule: facts.rule, aboutEventId: facts.aboutEventId, resolves: facts.resolves === true, at: recordedAt, reason: facts.reason };
}

/** Notes are officer acts of the case itself. */
export const notesOf = (events: readonly EffectiveEvent[]): readonly FindingNote[] => listed(events, 'notes', noteIn);
