import type { CaseEvent } from '@quanlian/contracts';
import { caseView, FindingLedger, notesOf } from '@quanlian/cross-check';
import type { Finding, Rule } from '@quanlian/cross-check';
import { applyCorrections } from '@quanlian/entity-resolution';

export interface FreshCase {
  events: readonly CaseEvent[];
  earlier: readonly CaseEvent[];
  knownAt: number;
}

/** What one rule finds if, at every arrival and whenever it asked to be woken, all that is known is laid before it anew. */
export function freshFindings(rule: Rule, { events, earlier, knownAt }: FreshCase): Finding[] {
  const ledger = new FindingLedger('case-1');
  const instants = [...new Set([...events, ...earlier].map(({ recordedAt }) => recordedAt))].filter((at) => at <= knownAt).sort((a, b) => a - b);
  let wakeAt = Infinity;
  const ask = (now: number): void => {
    const known = (list: readonly CaseEvent[]) => applyCorrections(list.filter(({ recordedAt }) => recordedAt <= now));
    const own = known(events);
    if (own.length === 0) return;
    const verdicts = rule.check(caseView({ now, events: own, earlier: known(earlier), notes: notesOf([...own]), restatements: [] }));
    ledger.apply(now, undefined, rule, verdicts);
    wakeAt = Math.min(Infinity, ...verdicts.flatMap((verdict) => (verdict.wakeAt !== undefined && verdict.wakeAt > now ? verdict.wakeAt : [])));
  };
  const wakeUntil = (limit: number): void => {
    while (wakeAt <= limit) ask(wakeAt);
  };
  for (const instant of instants) {
    wakeUntil(instant - 1);
    ask(instant);
  }
  wakeUntil(knownAt);
  return ledger.findings();
}
