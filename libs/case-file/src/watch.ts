import type { CaseEvent } from '@quanlian/contracts';
import { stampOf } from '@quanlian/cross-check';
import type { Rule, Verdict } from '@quanlian/cross-check';
import type { Aspects } from './aspects';
import { dormancyOf } from './dormancy';
import type { Dormancy } from './dormancy';
import type { Arrival, Interest, Knowledge } from './reads';
import { WatchedView } from './watched-view';

const NO_CAUSES: readonly CaseEvent[] = [];
const NEVER = Infinity;

/** One rule in a walk: what its last answer rests on, and so what asks for the next. It sleeps until something first concerns it. */
export class Watch {
  wakeAt = NEVER;
  /** what of the latest arrivals the answer says something about */
  causes: readonly CaseEvent[] = NO_CAUSES;
  private isTouched = false;
  private dormancy: Dormancy | undefined;
  private view?: WatchedView;
  private answers?: readonly Verdict[];
  private stamp = 0;

  constructor(
    readonly rule: Rule,
    private readonly aspects: Aspects,
    private readonly interest: Interest,
  ) {
    this.dormancy = dormancyOf(rule);
  }

  /** May an event of this type ever concern it, as far as is known by now? */
  mayInclude(type: string): boolean {
    return this.view ? this.view.reads.mayInclude(type) : !this.dormancy || this.dormancy.endsWith(type);
  }

  staysAsleep(knowledge: Knowledge): boolean {
    return this.dormancy !== undefined && this.dormancy.lasts(knowledge);
  }

  /** Takes note of what arrived, before any rule is asked about it: what one looks at may change what others have looked at. */
  hear(arrivals: readonly Arrival[]): void {
    this.causes = NO_CAUSES;
    this.isTouched = false;
    for (const arrival of arrivals) {
      if (!this.includes(arrival)) continue;
      this.causes = this.causes.length === 0 ? arrival.causes : [...this.causes, arrival.because];
      this.isTouched ||= !this.view || this.view.reads.concernedBy(arrival);
    }
  }

  /** Must it be asked again? */
  isConcerned(knowledge: Knowledge, now: number, isRestated: boolean): boolean {
    if (this.wakeAt <= now || (isRestated && this.looksAtRestatements())) return true;
    return this.isTouched || (this.causes.length > 0 && this.view!.reads.concernedByAspects(knowledge));
  }

  /** Its answers, where they are others than the last time: a rule that found nothing new hands back the very same. */
  ask(now: number, knowledge: Knowledge): readonly Verdict[] | undefined {
    this.view ??= new WatchedView(this.aspects, this.interest);
    const verdicts = this.rule.check(this.view.at(now, knowledge));
    const stamp = stampOf(verdicts);
    const isNew = verdicts !== this.answers || stamp !== this.stamp;
    this.answers = verdicts;
    this.stamp = stamp;
    if (isNew || this.wakeAt <= now) this.wakeAt = wakeOf(verdicts, now);
    return isNew ? verdicts : undefined;
  }

  private includes(arrival: Arrival): boolean {
    if (this.view) return this.view.reads.includes(arrival);
    if (!this.dormancy) return true;
    return arrival.isEarlier ? this.dormancy.endsWithEarlier() : this.dormancy.endsWith(arrival.event.type);
  }

  private looksAtRestatements(): boolean {
    return this.view ? this.view.reads.restatements : !this.dormancy || this.dormancy.endsWithRestatements();
  }
}

function wakeOf(verdicts: readonly Verdict[], now: number): number {
  let next = NEVER;
  for (const { wakeAt } of verdicts) if (wakeAt !== undefined && wakeAt > now && wakeAt < next) next = wakeAt;
  return next;
}
