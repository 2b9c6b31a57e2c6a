import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView, FindingNote, Restatement, Rule } from '@quanlian/cross-check';
import type { Knowledge } from './reads';

type Events = readonly EffectiveEvent[];
const NONE: readonly never[] = [];

/** A case of which nothing is known, noting what is looked at all the same. */
class BlankView implements CaseView {
  readonly types = new Set<string>();
  looksAtEarlier = false;
  looksAtRestatements = false;
  /** at the time, a name or everything: whatever comes may be about that */
  looksFurther = false;

  get now(): number {
    this.looksFurther = true;
    return 0;
  }
  of(type: string): Events {
    this.types.add(type);
    return NONE;
  }
  lacks(type: string): boolean {
    return this.of(type).length === 0;
  }
  earlierOf(): Events {
    return this.earlier;
  }
  byId(): undefined {
    this.looksFurther = true;
  }
  get events(): Events {
    this.looksFurther = true;
    return NONE;
  }
  get earlier(): Events {
    this.looksAtEarlier = true;
    return NONE;
  }
  get notes(): readonly FindingNote[] {
    this.of('finding.noted');
    return NONE;
  }
  get restatements(): readonly Restatement[] {
    this.looksAtRestatements = true;
    return NONE;
  }
}

/**
 * What wakes a rule that was not asked yet. A rule is a function of what it looks at: until something of that is known, it would answer as it
 * does where nothing is known. Most cases are short and concern a few rules only, so the others are never asked.
 */
export class Dormancy {
  private constructor(private readonly view: BlankView) {}

  /** None for a rule that finds something in a blank case, names an instant, or looks at what cannot be told by types. */
  static of({ check }: Rule): Dormancy | undefined {
    const view = new BlankView();
    const isIdle = check(view).every(({ outcome, wakeAt }) => outcome !== 'hit' && wakeAt === undefined);
    return isIdle && !view.looksFurther ? new Dormancy(view) : undefined;
  }

  endsWith(type: string): boolean {
    return this.view.types.has(type);
  }

  endsWithEarlier(): boolean {
    return this.view.looksAtEarlier;
  }

  endsWithRestatements(): boolean {
    return this.view.looksAtRestatements;
  }

  /** Is nothing known that would end it? */
  lasts({ own, earlier, restatements }: Knowledge): boolean {
    if (this.endsWithEarlier() && earlier.events.length > 0) return false;
    if (this.endsWithRestatements() && restatements.length > 0) return false;
    return !own.events.some(({ type }) => this.endsWith(type));
  }
}

const known = new WeakMap<Rule, { dormancy?: Dormancy }>();

/** Rules never change: each is asked about a blank case once. */
export function dormancyOf(rule: Rule): Dormancy | undefined {
  let found = known.get(rule);
  if (!found) known.set(rule, (found = { dormancy: Dormancy.of(rule) }));
  return found.dormancy;
}
