import type { CaseEvent, EffectiveEvent } from '@quanlian/contracts';
import { notesOf } from '@quanlian/cross-check';
import type { CaseView, FindingNote, Restatement } from '@quanlian/cross-check';
import type { KnownEvents } from './known-events';

/** Something that arrived or was changed by an arrival. */
export interface Arrival {
  event: CaseEvent;
  isEarlier: boolean;
  /** the arrival itself: differs from `event` where a correction changed that event */
  because: CaseEvent;
}

/** What a rule looked at to give its answer. As a rule is a function of its view, nothing else can change the answer. */
export class Reads {
  readonly types = new Set<string>();
  /** types of which it only asked whether there is any, and there was none, or there was one */
  readonly lacking = new Set<string>();
  readonly present = new Set<string>();
  readonly ids = new Set<string>();
  everything = false;
  earlier = false;
  restatements = false;

  begin(): void {
    for (const set of [this.types, this.lacking, this.present, this.ids]) set.clear();
    this.everything = this.earlier = this.restatements = false;
  }

  /** May the answer be another one now? */
  concernedBy({ event, isEarlier, because }: Arrival): boolean {
    if (this.ids.has(event.id)) return true;
    if (isEarlier) return this.earlier;
    if (this.everything || this.types.has(event.type) || this.lacking.has(event.type)) return true;
    // What is there stays there, unless a correction takes it back.
    return event.id !== because.id && this.present.has(event.type);
  }

  /** Does the answer say something about it? */
  includes(arrival: Arrival): boolean {
    return this.concernedBy(arrival) || (!arrival.isEarlier && this.present.has(arrival.event.type));
  }
}

export interface Knowledge {
  own: KnownEvents;
  earlier: KnownEvents;
  restatements: readonly Restatement[];
}

/** The case as one rule sees it at one instant after another, noting in `reads` what the rule looks at. */
export class WatchedView implements CaseView {
  now = -Infinity;
  readonly reads = new Reads();
  private known!: Knowledge;

  /** The view of another instant; nothing was looked at yet. */
  at(now: number, known: Knowledge): this {
    this.now = now;
    this.known = known;
    this.reads.begin();
    return this;
  }

  of(type: string): readonly EffectiveEvent[] {
    this.reads.types.add(type);
    return this.known.own.of(type);
  }

  lacks(type: string): boolean {
    const isLacking = this.known.own.of(type).length === 0;
    (isLacking ? this.reads.lacking : this.reads.present).add(type);
    return isLacking;
  }

  earlierOf(type: string): readonly EffectiveEvent[] {
    this.reads.earlier = true;
    return this.known.earlier.of(type);
  }

  byId(id: string): EffectiveEvent | undefined {
    this.reads.ids.add(id);
    return this.known.own.byId(id) ?? this.known.earlier.byId(id);
  }

  get events(): readonly EffectiveEvent[] {
    this.reads.everything = true;
    return this.known.own.events;
  }

  get earlier(): readonly EffectiveEvent[] {
    this.reads.earlier = true;
    return this.known.earlier.events;
  }

  get notes(): readonly FindingNote[] {
    return notesOf(this.of('finding.noted'));
  }

  get restatements(): readonly Restatement[] {
    this.reads.restatements = true;
    return this.known.restatements;
  }
}
