import type { EffectiveEvent } from '@quanlian/contracts';
import { ofTypeIn } from './case-view';
import type { CaseView } from './case-view';
import { listed } from './reading/carried';
import { whileUnchanged } from './reading/unchanged';
import { instant } from './reading/times';
import type { Verdict } from './verdict';

/** What sensors and ledgers keep reporting. After a clearing only new ones count; papers on the site's standing stay as they are. */
const SIGNALS: readonly string[] = [
  'pool-traffic.detected',
  'load-profile.summarised',
  'abnormal-load.detected',
  'generation-drop.detected',
  'egress-profile.summarised',
  'equipment-purchase.recorded',
  'promotion.flagged',
  'fund-flow.flagged',
];

const clearedAt = (event: EffectiveEvent): number => instant(event.facts.clearedAt) ?? event.occurredAt;

/** A clearing ends what was known about the time before it; only fresh evidence can hit again, and on its own. */
export function settleCleared(view: CaseView, verdicts: readonly Verdict[], check: (view: CaseView) => readonly Verdict[]): readonly Verdict[] {
  if (!verdicts.some(({ outcome }) => outcome === 'hit')) return verdicts;
  const clearings = view.of('site.cleared');
  if (!clearings.length) return verdicts;
  const last = clearings.reduce((a, b) => (clearedAt(b) >= clearedAt(a) ? b : a));
  const anew = check(freshView(view, clearedAt(last)));
  return verdicts.map((verdict) => {
    if (verdict.outcome !== 'hit') return verdict;
    const fresh = anew.find(({ about, outcome }) => outcome === 'hit' && about === verdict.about);
    if (fresh && !isOlder(view, fresh.evidence, clearedAt(last))) return fresh;
    return { ...verdict, outcome: 'clear', severity: undefined, evidence: [...verdict.evidence, last.id] };
  });
}

/** The case without the signals the clearing has answered; they are history from then on. */
function freshView(view: CaseView, since: number): CaseView {
  const isStale = (event: EffectiveEvent) => event.occurredAt <= since && SIGNALS.includes(event.type);
  const only = (stale: boolean, events: readonly EffectiveEvent[]) =>
    listed(events, `${stale ? 'stale' : 'fresh'} since ${since}`, (event) => (isStale(event) === stale ? event : undefined));
  return {
    now: view.now,
    get events() {
      return only(false, view.events);
    },
    get earlier() {
      const stale = SIGNALS.map((type) => only(true, view.of(type)));
      return whileUnchanged(`history since ${since}`, [view.earlier, ...stale], () => [...view.earlier, ...stale.flat()]);
    },
    of: (type) => (SIGNALS.includes(type) ? only(false, view.of(type)) : view.of(type)),
    earlierOf(type) {
      return ofTypeIn(this.earlier, type);
    },
    byId: (id) => view.byId(id),
    get notes() {
      return view.notes;
    },
    get restatements() {
      return view.restatements;
    },
  };
}

function isOlder(view: CaseView, evidence: readonly string[], at: number): boolean {
  const events = evidence.flatMap((id) => view.byId(id) ?? []).filter(({ type }) => type !== 'event.corrected');
  return events.every(({ occurredAt }) => occurredAt <= at);
}
