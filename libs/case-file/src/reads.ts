import type { CaseEvent } from '@quanlian/contracts';
import { stampOf } from '@quanlian/cross-check';
import type { Restatement } from '@quanlian/cross-check';
import type { Aspect } from './aspects';
import type { KnownEvents } from './known-events';

/** Something that arrived or was changed by an arrival. */
export interface Arrival {
  event: CaseEvent;
  isEarlier: boolean;
  /** the arrival itself: differs from `event` where a correction changed that event */
  because: CaseEvent;
  /** `because` as a list, one for all who look at it */
  causes: readonly CaseEvent[];
}

export interface Knowledge {
  own: KnownEvents;
  earlier: KnownEvents;
  restatements: readonly Restatement[];
}

/** Names that were looked at, with the number of the latest asking that did: those of askings before count no more, and need not be taken out. */
type Marks = Map<string, number>;

/** Counts the names that anybody in a walk looked at for the first time: until it counts on, whoever may be concerned by a type stays the same. */
export interface Interest {
  firsts: number;
}

/** What a rule or an aspect looked at to give its answer. As both are functions of their view, nothing else can change the answer. */
export class Reads {
  private asking = 0;
  private readonly types: Marks = new Map();
  /** types of which it only asked whether there is any, and there was one */
  private readonly present: Marks = new Map();
  private readonly ids: Marks = new Map();
  private readonly aspects = new Map<Aspect, { asking: number; version: number }>();
  private hasAspects = false;
  private wasEverything = false;
  private everything = false;
  earlier = false;
  restatements = false;

  constructor(private readonly interest: Interest) {}

  begin(): void {
    this.asking++;
    this.everything = this.earlier = this.restatements = this.hasAspects = false;
  }

  type(type: string): void {
    this.mark(this.types, type);
  }

  presence(type: string): void {
    this.mark(this.present, type);
  }

  id(id: string): void {
    if (this.ids.size === 0) this.interest.firsts++;
    this.ids.set(id, this.asking);
  }

  all(): void {
    if (!this.wasEverything) this.interest.firsts++;
    this.everything = this.wasEverything = true;
  }

  aspect(aspect: Aspect, version: number): void {
    this.hasAspects = true;
    const known = this.aspects.get(aspect);
    if (known) {
      known.asking = this.asking;
      known.version = version;
      return;
    }
    this.aspects.set(aspect, { asking: this.asking, version });
    this.interest.firsts++;
  }

  /** Was anything ever looked at that events of this type may change? */
  mayInclude(type: string): boolean {
    if (this.wasEverything || this.ids.size > 0 || this.types.has(type) || this.present.has(type)) return true;
    for (const aspect of this.aspects.keys()) if (aspect.reads.mayInclude(type)) return true;
    return false;
  }

  /** May the answer be another one now, as far as it does not rest on aspects? */
  concernedBy({ event, isEarlier, because }: Arrival): boolean {
    if (this.ids.size > 0 && this.ids.get(event.id) === this.asking) return true;
    if (isEarlier) return this.earlier;
    if (this.everything || this.types.get(event.type) === this.asking) return true;
    // What is there stays there, unless a correction takes it back.
    return event.id !== because.id && this.present.get(event.type) === this.asking;
  }

  /** Is one of the aspects another one now? */
  concernedByAspects(known: Knowledge): boolean {
    if (!this.hasAspects) return false;
    for (const [aspect, { asking, version }] of this.aspects) if (asking === this.asking && aspect.versionFor(known) !== version) return true;
    return false;
  }

  /** Does the answer say something about it? */
  includes(arrival: Arrival): boolean {
    if (this.concernedBy(arrival) || (!arrival.isEarlier && this.present.get(arrival.event.type) === this.asking)) return true;
    if (!this.hasAspects) return false;
    for (const [aspect, { asking }] of this.aspects) if (asking === this.asking && aspect.reads.includes(arrival)) return true;
    return false;
  }

  /** Another number as soon as anything that was looked at changed: all that it sums up only grows. */
  fingerprint({ own, earlier, restatements }: Knowledge): number {
    let sum = this.restatements ? restatements.length : 0;
    if (this.earlier) sum += stampOf(earlier.events);
    if (this.everything || this.ids.size > 0) sum += stampOf(own.events);
    for (const marks of [this.types, this.present]) for (const [type, asking] of marks) if (asking === this.asking) sum += stampOf(own.of(type));
    return sum;
  }

  /** The same for aspects under an aspect. */
  aspectsFingerprint(known: Knowledge): number {
    let sum = 0;
    if (this.hasAspects) for (const [aspect, { asking }] of this.aspects) if (asking === this.asking) sum += aspect.versionFor(known);
    return sum;
  }

  private mark(marks: Marks, name: string): void {
    const { size } = marks;
    marks.set(name, this.asking);
    if (marks.size > size) this.interest.firsts++;
  }
}
