import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from './case-view';
import { latest } from './reading/latest';
import { listedFor } from './reading/listed';
import { instant } from './reading/times';
import { unchanged } from './reading/unchanged';
import { answeredBy } from './verdict';
import type { Verdict } from './verdict';

/** What sensors and ledgers keep reporting. After a clearing only new ones count; papers on the site's standing stay as they are. */
const SIGNALS: ReadonlySet<string> = new Set([
  'pool-traffic.detected',
  'load-profile.summarised',
  'abnormal-load.detected',
  'generation-drop.detected',
  'egress-profile.summarised',
  'equipment-purchase.recorded',
  'promotion.flagged',
  'fund-flow.flagged',
]);

const clearedAt = (event: EffectiveEvent): number => instant(event.facts.clearedAt) ?? event.occurredAt;
const lastClearing = latest(clearedAt);

const isStale = (event: EffectiveEvent, since: number): boolean => event.occurredAt <= since && SIGNALS.has(event.type);
const staleSince = listedFor((event: EffectiveEvent, since: number) => (isStale(event, since) ? event : undefined));
const freshSince = listedFor((event: EffectiveEvent, since: number) => (isStale(event, since) ? undefined : event));
const chained = unchanged((...lists: readonly (readonly EffectiveEvent[])[]) => lists.flat());

/** A clearing ends what was known about the time before it; only fresh evidence can hit again, and on its own. */
export function settleCleared(view: CaseView, verdicts: readonly Verdict[], check: (view: CaseView) => readonly Verdict[]): readonly Verdict[] {
  if (!verdicts.some(({ outcome }) => outcome === 'hit')) return verdicts;
  const last = lastClearing(view.of('site.cleared'));
  if (!last) return verdicts;
  const anew = new Map<string, Verdict>();
  for (const verdict of check(freshView(view, clearedAt(last))))
    if (verdict.outcome === 'hit' && !anew.has(verdict.about)) anew.set(verdict.about, verdict);
  return verdicts.map((verdict) => {
    if (verdict.outcome !== 'hit') return verdict;
    const fresh = anew.get(verdict.about);
    return fresh && !isOlder(view, fresh.evidence, clearedAt(last)) ? fresh : answeredBy(verdict, last);
  });
}

/** The case without the signals the clearing has answered; they are history from then on. */
function freshView(view: CaseView, since: number): CaseView {
  return {
    now: view.now,
    get events() {
      return freshSince(view.events, since);
    },
    get earlier() {
      return chained(view.earlier, ...[...SIGNALS].map((type) => staleSince(view.of(type), since)));
    },
    of: (type) => (SIGNALS.has(type) ? freshSince(view.of(type), since) : view.of(type)),
    lacks(type) {
      return this.of(type).length === 0;
    },
    earlierOf: (type) => (SIGNALS.has(type) ? chained(view.earlierOf(type), staleSince(view.of(type), since)) : view.earlierOf(type)),
    byId: (id) => view.byId(id),
    get notes() {
      return view.notes;
    },
    get restatements() {
      return view.restatements;
    },
  };
}

/** Looks from the end: what came last is most likely new. */
function isOlder(view: CaseView, evidence: readonly string[], at: number): boolean {
  return !evidence.findLast((id) => {
    const event = view.byId(id);
    return event !== undefined && event.type !== 'event.corrected' && event.occurredAt > at;
  });
}
