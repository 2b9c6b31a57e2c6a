import type { EffectiveEvent } from '@quanlian/contracts';
import { notesOf } from '@quanlian/cross-check';
import type { AspectReader, CaseView, FindingNote, Restatement } from '@quanlian/cross-check';
import type { Aspects } from './aspects';
import { Reads } from './reads';
import type { Interest, Knowledge } from './reads';

/** The case as a rule or an aspect sees it at one instant after another, noting in `reads` what is looked at. */
export class WatchedView implements CaseView {
  now = -Infinity;
  readonly reads: Reads;
  private known!: Knowledge;

  constructor(
    private readonly aspects: Aspects,
    interest: Interest,
  ) {
    this.reads = new Reads(interest);
  }

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
    this.reads.all();
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

  aspect<A extends readonly unknown[], V>(read: AspectReader<A, V>, ...about: A): V {
    const aspect = this.aspects.of(read, about);
    this.reads.aspect(aspect, aspect.versionFor(this.known));
    return aspect.value as V;
  }
}
