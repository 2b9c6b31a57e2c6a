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

/** Names that were looked at, with the number of the latest asking that did: those of askings before count no more, and need not be taken out. */
type Marks = Map<string, number>;

/** What a rule looked at to give its answer. As a rule is a function of its view, nothing else can change the answer. */
export class Reads {
  private asking = 0;
  private readonly types: Marks = new Map();
  /** types of which it only asked whether there is any, and there was one */
  private readonly present: Marks = new Map();
  private readonly ids: Marks = new Map();
  everything = false;
  earlier = false;
  restatements = false;

  begin(): void {
    this.asking++;
    this.everything = this.earlier = this.restatements = false;
  }

  type(type: string): void {
    this.types.set(type, this.asking);
  }

  presence(type: string): void {
    this.present.set(type, this.asking);
  }

  id(id: string): void {
    this.ids.set(id, this.asking);
  }

  /** May the answer be another one now? */
  concernedBy({ event, isEarlier, because }: Arrival): boolean {
    if (this.ids.size > 0 && this.ids.get(event.id) === this.asking) return true;
    if (isEarlier) return this.earlier;
    if (this.everything || this.types.get(event.type) === this.asking) return true;
    // What is there stays there, unless a correction takes it back.
    return event.id !== because.id && this.present.get(event.type) === this.asking;
  }

  /** Does the answer say something about it? */
  includes(arrival: Arrival): boolean {
    return this.concernedBy(arrival) || (!arrival.isEarlier && this.present.get(arrival.event.type) === this.asking);
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
    this.reads.type(type);
    return this.known.own.of(type);
  }

  /** Where there is none, the first one changes the answer: that is as good as having looked at all of them. */
  lacks(type: string): boolean {
    const isLacking = this.known.own.of(type).length === 0;
    if (isLacking) this.reads.type(type);
    else this.reads.presence(type);
    return isLacking;
  }

  earlierOf(type: string): readonly EffectiveEvent[] {
    this.reads.earlier = true;
    return this.known.earlier.of(type);
  }

  byId(id: string): EffectiveEvent | undefined {
    this.reads.id(id);
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
