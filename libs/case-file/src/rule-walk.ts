import type { CaseEvent } from '@quanlian/contracts';
import { FindingLedger } from '@quanlian/cross-check';
import type { Finding, Rule, Verdict } from '@quanlian/cross-check';
import { Aspects } from './aspects';
import type { Arrival, Interest, Knowledge } from './reads';
import { Watch } from './watch';
import { WatchedView } from './watched-view';

const NEVER = Infinity;

/** Evaluates a rule only when something it looked at changed, or the instant it asked for has come. */
export class RuleWalk {
  private readonly ledger: FindingLedger;
  private readonly watches: readonly Watch[];
  private readonly interest: Interest = { firsts: 0 };
  private readonly byType = new Map<string, readonly Watch[]>();
  private indexed = 0;
  private restated = 0;
  private wakeAt = NEVER;

  constructor(rules: readonly Rule[], caseId: string) {
    this.ledger = new FindingLedger(caseId);
    const aspects = new Aspects((all) => new WatchedView(all, this.interest));
    this.watches = rules.map((rule) => new Watch(rule, aspects, this.interest));
  }

  get nextWake(): number | undefined {
    return this.wakeAt === NEVER ? undefined : this.wakeAt;
  }

  findings(): Finding[] {
    return this.ledger.findings();
  }

  /** The first event of a case asks every rule that it concerns. */
  begin(now: number, knowledge: Knowledge, group: readonly CaseEvent[]): void {
    for (const watch of this.watches) if (!watch.staysAsleep(knowledge)) this.evaluate(watch, now, knowledge, group);
    this.end(knowledge);
  }

  advance(now: number, knowledge: Knowledge, arrivals: readonly Arrival[]): void {
    const isRestated = knowledge.restatements.length > this.restated;
    const watches = isRestated || this.wakeAt <= now ? this.watches : this.watchesFor(arrivals);
    for (const watch of watches) watch.hear(arrivals);
    for (const watch of watches) if (watch.isConcerned(knowledge, now, isRestated)) this.evaluate(watch, now, knowledge, watch.causes);
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
    if (!watches) this.byType.set(type, (watches = this.watches.filter((watch) => watch.mayInclude(type))));
    return watches;
  }

  private evaluate(watch: Watch, now: number, knowledge: Knowledge, because: readonly CaseEvent[]): void {
    const verdicts = watch.ask(now, knowledge);
    if (verdicts) this.ledger.apply(now, reasonOf(verdicts, because), watch.rule, verdicts);
  }

  private end({ restatements }: Knowledge): void {
    this.restated = restatements.length;
    this.wakeAt = NEVER;
    for (const { wakeAt } of this.watches) if (wakeAt < this.wakeAt) this.wakeAt = wakeAt;
  }
}

/** Of several events of one instant, the last on which an answer rests. */
function reasonOf(verdicts: readonly Verdict[], because: readonly CaseEvent[]): string | undefined {
  if (because.length < 2) return because[0]?.id;
  const used = new Set(verdicts.flatMap((verdict) => verdict.evidence));
  return (because.findLast((event) => used.has(event.id)) ?? because.at(-1))?.id;
}
