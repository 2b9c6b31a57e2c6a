import type { CaseEvent } from '@quanlian/contracts';
import { caseView, evaluate, FindingLedger, RULES } from '@quanlian/cross-check';
import type { Finding, Rule } from '@quanlian/cross-check';
import { applyCorrections } from '@quanlian/entity-resolution';

/** Rules about what regions report: their papers belong to no case. */
const ABOUT_REGIONS: ReadonlySet<string> = new Set(['XC39']);
const REGIONAL: readonly Rule[] = RULES.filter(({ code }) => ABOUT_REGIONS.has(code));

/** Findings about a region, from its papers alone: after each arrival, and at the instants that the rules ask for. */
export function findingsOfRegion(region: string, papers: readonly CaseEvent[], knownAt: number): Finding[] {
  const arrivals = papers.filter(({ recordedAt }) => recordedAt <= knownAt).sort((a, b) => a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1));
  const ledger = new FindingLedger(region);
  let wake: number | undefined;
  const ask = (now: number, because?: string): number | undefined => {
    const events = applyCorrections(arrivals.filter(({ recordedAt }) => recordedAt <= now));
    return evaluate(caseView({ now, events }), ledger, because, REGIONAL);
  };
  const wakeUntil = (limit: number): void => {
    while (wake !== undefined && wake <= limit) wake = ask(wake);
  };
  for (const { recordedAt, id } of arrivals) {
    wakeUntil(recordedAt - 1);
    wake = ask(recordedAt, id);
  }
  wakeUntil(knownAt);
  return ledger.findings();
}
