import type { EffectiveEvent } from '@quanlian/contracts';
import { grouped } from './reading/grouped';
import { listed } from './reading/listed';

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

/** What is known of a case, whatever the time. Its lists may grow at their end until the next question; they never change otherwise. */
export interface KnownCase {
  /** of this episode, corrections applied, in arrival order */
  events: readonly EffectiveEvent[];
  /** of the same operator's earlier episodes */
  earlier: readonly EffectiveEvent[];
  of(type: string): readonly EffectiveEvent[];
  /** Is nothing of this type known? Asks for less than `of`: more events of a known type change nothing. */
  lacks(type: string): boolean;
  earlierOf(type: string): readonly EffectiveEvent[];
  byId(id: string): EffectiveEvent | undefined;
  notes: readonly FindingNote[];
  restatements?: readonly Restatement[];
  /** A walk reads an aspect once for all rules, and keeps it for as long as nothing that it looks at changed. */
  aspect?<A extends readonly unknown[], V>(read: AspectReader<A, V>, ...about: A): V;
}
/** How an aspect is read out of what is known; see `aspect`. */
export type AspectReader<A extends readonly unknown[], V> = (known: KnownCase, ...about: A) => V;

/** What is known at one instant. */
export interface CaseView extends KnownCase {
  now: number;
}

/** `now` is epoch milliseconds; events in arrival order, corrections applied. */
export interface CaseViewInput {
  now: number;
  events: readonly EffectiveEvent[];
  earlier?: readonly EffectiveEvent[];
  notes?: readonly FindingNote[];
  restatements?: readonly Restatement[];
}

/** One list for all, so that answers about it are remembered. */
export const NO_EVENTS: readonly EffectiveEvent[] = [];

const byType = grouped(({ type }: EffectiveEvent) => [type]);
/** Events of a catalogue code, in arrival order. */
export const ofTypeIn = (events: readonly EffectiveEvent[], type: string): readonly EffectiveEvent[] => byType(events).get(type) ?? NO_EVENTS;

/** The lists are read where they lie: whoever lets them grow keeps the view. */
export function caseView({ now, events, earlier = NO_EVENTS, notes = [], restatements }: CaseViewInput): CaseView {
  const ids = new Map([...earlier, ...events].map((event) => [event.id, event]));
  return {
    now,
    events,
    earlier,
    notes,
    restatements,
    of: (type) => ofTypeIn(events, type),
    lacks: (type) => ofTypeIn(events, type).length === 0,
    earlierOf: (type) => ofTypeIn(earlier, type),
    byId: (id) => ids.get(id),
  };
}

/** Notes are officer acts of the case itself. */
export const notesOf = listed(({ type, facts, recordedAt }: EffectiveEvent): FindingNote | undefined =>
  type === 'finding.noted'
    ? { rule: facts.rule, aboutEventId: facts.aboutEventId, resolves: facts.resolves === true, at: recordedAt, reason: facts.reason }
    : undefined,
);
