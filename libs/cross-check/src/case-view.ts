import type { EffectiveEvent } from '@quanlian/contracts';

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

export interface CaseView {
  now: number;
  /** of this episode, known at `now`, corrections applied, in arrival order */
  events: readonly EffectiveEvent[];
  /** of the same operator's earlier episodes */
  earlier: readonly EffectiveEvent[];
  of(type: string): readonly EffectiveEvent[];
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

export function caseView({ now, events, earlier = [], notes = [], restatements }: CaseViewInput): CaseView {
  const byType = new Map<string, EffectiveEvent[]>();
  for (const event of events) byType.set(event.type, [...(byType.get(event.type) ?? []), event]);
  const ids = new Map([...earlier, ...events].map((event) => [event.id, event]));
  return { now, events, earlier, notes, restatements, of: (type) => byType.get(type) ?? [], byId: (id) => ids.get(id) };
}

/** Notes are officer acts of the case itself. */
export const notesOf = (events: readonly EffectiveEvent[]): FindingNote[] =>
  events
    .filter((event) => event.type === 'finding.noted')
    .map(({ facts, recordedAt }) => ({
      rule: facts.rule,
      aboutEventId: facts.aboutEventId,
      resolves: facts.resolves === true,
      at: recordedAt,
      reason: facts.reason,
    }));
