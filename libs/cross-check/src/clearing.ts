import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from './case-view';
import { instant } from './reading/times';
import type { Verdict } from './verdict';

/** A clearing ends what was known about the time before it; only fresh evidence can hit again. */
export function withClearing(view: CaseView, verdict: Verdict): Verdict {
  if (verdict.outcome !== 'hit') return verdict;
  const clearing = view.of('site.cleared').find((cleared) => coversAll(view, cleared, verdict.evidence));
  return clearing ? { ...verdict, outcome: 'clear', severity: undefined, evidence: [...verdict.evidence, clearing.id] } : verdict;
}

function coversAll(view: CaseView, cleared: EffectiveEvent, evidence: readonly string[]): boolean {
  const clearedAt = instant(cleared.facts.clearedAt) ?? cleared.occurredAt;
  const facts = evidence.map((id) => view.byId(id)).filter((event): event is EffectiveEvent => !!event && event.type !== 'event.corrected');
  return facts.length > 0 && facts.every((event) => event.occurredAt <= clearedAt);
}
