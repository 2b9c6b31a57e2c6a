import type { CaseEvent } from '@quanlian/contracts';
import { notesOf } from '@quanlian/cross-check';
import type { CaseView, Restatement } from '@quanlian/cross-check';
import type { KnownEvents } from './known-events';

/** What a rule looked at to give its answer. As a rule is a function of its view, nothing else can change the answer. */
export class Reads {
  readonly types = new Set<string>();
  readonly ids = new Set<string>();
  everything = false;
  earlier = false;
  restatements = false;

  concernedBy(event: CaseEvent, isEarlier: boolean): boolean {
    if (this.ids.has(event.id)) return true;
    return isEarlier ? this.earlier : this.everything || this.types.has(event.type);
  }
}

export interface Knowledge {
  own: KnownEvents;
  earlier: KnownEvents;
  restatements: readonly Restatement[];
}

/** The case at one instant, noting in `reads` what is looked at. */
export function watchedView(now: number, { own, earlier, restatements }: Knowledge, reads: Reads): CaseView {
  const of = (type: string) => {
    reads.types.add(type);
    return own.of(type);
  };
  return {
    now,
    of,
    byId(id) {
      reads.ids.add(id);
      return own.byId(id) ?? earlier.byId(id);
    },
    get events() {
      reads.everything = true;
      return own.events;
    },
    get earlier() {
      reads.earlier = true;
      return earlier.events;
    },
    earlierOf(type) {
      reads.earlier = true;
      return earlier.of(type);
    },
    get notes() {
      return notesOf(of('finding.noted'));
    },
    get restatements() {
      reads.restatements = true;
      return restatements;
    },
  };
}
