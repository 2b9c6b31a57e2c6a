import type { CaseEvent } from '@quanlian/contracts';
import { FindingLedger } from '@quanlian/cross-check';
import type { Finding, Rule, Verdict } from '@quanlian/cross-check';
import { Reads, watchedView } from './watched-view';
import type { Knowledge } from './watched-view';

/** Something that arrived or was changed by an arrival. */
export interface Arrival {
  event: CaseEvent;
  isEarlier: boolean;
  /** the arrival itself: differs from `event` where a correction changed that event */
  because: CaseEvent;
}

interface Watch {
  rule: Rule;
  reads: Reads;
  wakeAt?: number;
}

/** Evaluates a rule only when something it looked at changed, or the instant it asked for has come. */
export class RuleWalk {
  private readonly ledger: FindingLedger;
  private readonly watches: Watch[];
  private restated = 0;

  constructor(rules: readonly Rule[], caseId: string) {
    this.ledger = new FindingLedger(caseId);
    this.watches = rules.map((rule) => ({ rule, reads: new Reads() }));
  }

  get nextWake(): number | undefined {
    const wakes = this.watches.flatMap(({ wakeAt }) => wakeAt ?? []);
    return wakes.length === 0 ? undefined : Math.min(...wakes);
  }

  findings(): Finding[] {
    return this.ledger.findings();
  }

  /** The first event of a case asks every rule. */
  begin(now: number, knowledge: Knowledge, group: readonly CaseEvent[]): void {
    for (const watch of this.watches) this.evaluate(watch, now, knowledge, group);
    this.restated = knowledge.restatements.length;
  }

  advance(now: number, knowledge: Knowledge, arrivals: readonly Arrival[]): void {
    const restated = knowledge.restatements.length > this.restated;
    this.restated = knowledge.restatements.length;
    for (const watch of this.watches) {
      const because = arrivals.filter(({ event, isEarlier }) => watch.reads.concernedBy(event, isEarlier)).map((arrival) => arrival.because);
      const due = (watch.wakeAt !== undefined && watch.wakeAt <= now) || (restated && watch.reads.restatements);
      if (because.length > 0 || due) this.evaluate(watch, now, knowledge, because.length > 0 ? because : []);
    }
  }

  private evaluate(watch: Watch, now: number, knowledge: Knowledge, because: readonly CaseEvent[]): void {
    watch.reads = new Reads();
    const verdicts = watch.rule.check(watchedView(now, knowledge, watch.reads));
    this.ledger.apply(now, reasonOf(verdicts, because), watch.rule, verdicts);
    watch.wakeAt = wakeOf(verdicts, now);
  }
}

/** Of several events of one instant, the last on which an answer rests. */
function reasonOf(verdicts: readonly Verdict[], because: readonly CaseEvent[]): string | undefined {
  if (because.length < 2) return because[0]?.id;
  const used = new Set(verdicts.flatMap((verdict) => verdict.evidence));
  return (because.findLast((event) => used.has(event.id)) ?? because.at(-1))?.id;
}

function wakeOf(verdicts: readonly Verdict[], now: number): number | undefined {
  const wakes = verdicts.flatMap(({ wakeAt }) => (wakeAt !== undefined && wakeAt > now ? wakeAt : []));
  return wakes.length === 0 ? undefined : wakes.reduce((a, b) => Math.min(a, b));
}
