import type { CaseEvent } from '@quanlian/contracts';
import { FindingLedger, stampOf } from '@quanlian/cross-check';
import type { Finding, Rule, Verdict } from '@quanlian/cross-check';
import { Aspects } from './aspects';
import type { Arrival, Interest, Knowledge, Reads } from './reads';
import { WatchedView } from './watched-view';

interface Watch {
  rule: Rule;
  view: WatchedView;
  wakeAt: number;
  answers?: readonly Verdict[];
  stamp: number;
}

const NEVER = Infinity;

/** Evaluates a rule only when something it looked at changed, or the instant it asked for has come. */
export class RuleWalk {
  private readonly ledger: FindingLedger;
  private readonly watches: Watch[];
  private readonly interest: Interest = { firsts: 0 };
  private readonly byType = new Map<string, readonly Watch[]>();
  private indexed = 0;
  private restated = 0;
  private wakeAt = NEVER;

  constructor(rules: readonly Rule[], caseId: string) {
    this.ledger = new FindingLedger(caseId);
    const aspects = new Aspects((all) => new WatchedView(all, this.interest));
    this.watches = rules.map((rule) => ({ rule, view: new WatchedView(aspects, this.interest), wakeAt: NEVER, stamp: 0 }));
  }

  get nextWake(): number | undefined {
    return this.wakeAt === NEVER ? undefined : this.wakeAt;
  }

  findings(): Finding[] {
    return this.ledger.findings();
  }

  /** The first event of a case asks every rule. */
  begin(now: number, knowledge: Knowledge, group: readonly CaseEvent[]): void {
    for (const watch of this.watches) this.evaluate(watch, now, knowledge, group);
    this.end(knowledge);
  }

  advance(now: number, knowledge: Knowledge, arrivals: readonly Arrival[]): void {
    const isRestated = knowledge.restatements.length > this.restated;
    const watches = isRestated || this.wakeAt <= now ? this.watches : this.watchesFor(arrivals);
    // All causes first: an aspect that one rule has read anew may look at other things than it did for the others.
    const causes = watches.map(({ view }) => causesAmong(view.reads, arrivals));
    for (const [i, watch] of watches.entries()) {
      const { reads } = watch.view;
      const isDue = watch.wakeAt <= now || (isRestated && reads.restatements);
      if (isDue || (causes[i]!.length > 0 && isConcerned(reads, arrivals, knowledge))) this.evaluate(watch, now, knowledge, causes[i]!);
    }
    this.end(knowledge);
  }

  /** Whom these arrivals may concern, in the order of the rules. Nearly always, one event comes at a time. */
  private watchesFor(arrivals: readonly Arrival[]): readonly Watch[] {
    const [only] = arrivals;
    if (!only || arrivals.length > 1 || only.isEarlier) return this.watches;
    if (this.indexed < this.interest.firsts) this.byType.clear();
    this.indexed = this.interest.firsts;
    const { type } = only.event;
    let watches = this.byType.get(type);
    if (!watches) this.byType.set(type, (watches = this.watches.filter(({ view }) => view.reads.mayInclude(type))));
    return watches;
  }

  private evaluate(watch: Watch, now: number, knowledge: Knowledge, because: readonly CaseEvent[]): void {
    const verdicts = watch.rule.check(watch.view.at(now, knowledge));
    // A rule that found nothing new hands back the very same answers.
    const stamp = stampOf(verdicts);
    const isNew = verdicts !== watch.answers || stamp !== watch.stamp;
    if (isNew) this.ledger.apply(now, reasonOf(verdicts, because), watch.rule, verdicts);
    watch.answers = verdicts;
    watch.stamp = stamp;
    if (isNew || watch.wakeAt <= now) watch.wakeAt = wakeOf(verdicts, now);
  }

  private end({ restatements }: Knowledge): void {
    this.restated = restatements.length;
    this.wakeAt = NEVER;
    for (const { wakeAt } of this.watches) if (wakeAt < this.wakeAt) this.wakeAt = wakeAt;
  }
}

function isConcerned(reads: Reads, arrivals: readonly Arrival[], knowledge: Knowledge): boolean {
  for (const arrival of arrivals) if (reads.concernedBy(arrival)) return true;
  return reads.concernedByAspects(knowledge);
}

const NO_CAUSES: readonly CaseEvent[] = [];

function causesAmong(reads: Reads, arrivals: readonly Arrival[]): readonly CaseEvent[] {
  let causes: CaseEvent[] | undefined;
  for (const arrival of arrivals) if (reads.includes(arrival)) (causes ??= []).push(arrival.because);
  return causes ?? NO_CAUSES;
}

/** Of several events of one instant, the last on which an answer rests. */
function reasonOf(verdicts: readonly Verdict[], because: readonly CaseEvent[]): string | undefined {
  if (because.length < 2) return because[0]?.id;
  const used = new Set(verdicts.flatMap((verdict) => verdict.evidence));
  return (because.findLast((event) => used.has(event.id)) ?? because.at(-1))?.id;
}

function wakeOf(verdicts: readonly Verdict[], now: number): number {
  let next = NEVER;
  for (const { wakeAt } of verdicts) if (wakeAt !== undefined && wakeAt > now && wakeAt < next) next = wakeAt;
  return next;
}
